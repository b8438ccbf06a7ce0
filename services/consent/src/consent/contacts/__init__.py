"""Whether declarations still name the contacts that the office's record names."""
