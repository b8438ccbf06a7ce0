"""REST clients of other services, with response models of their own."""
