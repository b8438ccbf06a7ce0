"""Sessions that began at the office's directory, and end when they end there."""
