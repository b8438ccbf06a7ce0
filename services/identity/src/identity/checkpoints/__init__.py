"""Checkpoints of all services' trails on their way to the data-protection officers."""
