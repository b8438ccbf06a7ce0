"""Sessions of staff: rows, refresh tokens, and the log of sign-ins."""
