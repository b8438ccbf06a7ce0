"""The consent gate, and who is barred since a withdrawal."""
