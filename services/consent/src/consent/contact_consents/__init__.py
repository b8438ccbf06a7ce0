"""Whether somebody may be written to by e-mail: their own word, apart from any talk (ADR 0070)."""
