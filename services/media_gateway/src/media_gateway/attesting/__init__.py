"""Confirmations that somebody was there: what the server saw of them, to take along."""
