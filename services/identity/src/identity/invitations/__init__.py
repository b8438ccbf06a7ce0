"""Invitations: the way to a first or new password."""
