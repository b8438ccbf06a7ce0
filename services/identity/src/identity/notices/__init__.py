"""Notices: what happened to an account that its person should know."""
