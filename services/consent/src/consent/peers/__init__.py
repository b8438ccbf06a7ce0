"""REST clients of other services, each with response models of its own."""
