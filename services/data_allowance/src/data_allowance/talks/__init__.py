"""What this service knows of appointments, from their events."""
