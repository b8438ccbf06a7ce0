"""Accounts of staff, their roles, and what follows when they change."""
