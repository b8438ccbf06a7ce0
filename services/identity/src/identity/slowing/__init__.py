"""Slowing down whoever guesses passwords or codes."""
