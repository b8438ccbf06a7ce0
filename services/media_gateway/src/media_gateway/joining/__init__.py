"""Coming in: the consent gate, the waiting room, admission, grants, leaving."""
