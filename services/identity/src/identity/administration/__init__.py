"""Accounts and invitations as admins handle them."""
