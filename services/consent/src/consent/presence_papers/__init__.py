"""Confirmations of presence: what media_gateway saw of somebody, with the office's seal under it."""
