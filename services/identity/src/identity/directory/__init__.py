"""Staff sign in at the office's own directory, and are signed out with it."""
