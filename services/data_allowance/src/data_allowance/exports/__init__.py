"""Gives a month of a budget to the finance department, as files that are the same every time."""
