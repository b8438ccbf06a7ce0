"""Budgets of an office and a year: what there is to spend."""
