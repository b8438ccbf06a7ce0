"""Slot search: when an adviser (and a room) is free for a talk."""
