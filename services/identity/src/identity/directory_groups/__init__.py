"""What the directory's groups mean here, and in which of them its people are."""
