"""Other jobcenter systems."""
