"""Ending a call for everybody, by the clock too, and opening it again."""
