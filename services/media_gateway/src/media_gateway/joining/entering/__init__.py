"""Waiting, being let in one by one, being sent away, leaving."""
