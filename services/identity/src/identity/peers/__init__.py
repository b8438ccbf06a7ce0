"""REST clients of other services."""
