"""What other services told: by events, in any order, the newest wins. Nothing here acts on it."""
