"""Confirmations of presence: what media_gateway saw of somebody, under the office's seal."""
