"""Accounts of staff, their roles, and who may change them."""
