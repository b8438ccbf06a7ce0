"""Visits: what a client sees and does from the link; no account, no reasons asked."""
