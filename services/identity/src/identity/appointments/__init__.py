"""What the appointments service has told of appointments."""
