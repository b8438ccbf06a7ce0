"""Kinds of text that people type: names, numbers, addresses, and what is refused in each."""
