"""For which roles an office wants a second factor."""
