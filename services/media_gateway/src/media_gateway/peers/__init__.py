"""REST clients of the other services, with response models of their own."""
