"""What this service knows of appointments and of who takes part, from events."""
