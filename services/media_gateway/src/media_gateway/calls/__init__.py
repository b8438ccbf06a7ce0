"""Call sessions: one per video appointment, from its first mention until it ended."""
