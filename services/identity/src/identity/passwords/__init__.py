"""Hashing passwords, and which ones are good enough."""
