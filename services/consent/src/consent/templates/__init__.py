"""The declarations we ship, and the commands that publish them for an office."""
