"""Demo data, loaded once by `make run`."""
