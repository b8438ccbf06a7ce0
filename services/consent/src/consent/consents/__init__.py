"""Giving and withdrawing consent, and the state that follows from the entries."""
