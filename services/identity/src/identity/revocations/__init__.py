"""What was taken away, for all services to follow."""
