"""Declarations of consent, who gave and withdrew it, and the decision other services ask for."""
