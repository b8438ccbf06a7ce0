"""Whether a minor's guardian has to agree: an office's rule, and of whom it is demanded."""
