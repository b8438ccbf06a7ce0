"""Closes months of a budget for good: what was booked in them has its number and stays."""
