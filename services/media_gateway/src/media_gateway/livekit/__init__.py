"""Everything that speaks LiveKit: server API, tokens, and proof that a webhook is its own."""
