"""Tasks: what waits for somebody's decision."""
