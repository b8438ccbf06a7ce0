"""Tasks: what waits for somebody of the office to see it or to decide it."""
