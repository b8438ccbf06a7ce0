"""Notices: what clients are to be told of their talks, and when."""
