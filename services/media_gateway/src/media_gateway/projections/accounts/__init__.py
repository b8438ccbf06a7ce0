"""Which accounts of staff are closed."""
