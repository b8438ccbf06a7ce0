"""Budgets, a double-entry ledger in cents, and data vouchers."""
