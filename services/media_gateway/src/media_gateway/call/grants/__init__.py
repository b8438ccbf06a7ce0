"""The log of grants: that one was given, never what it was."""
