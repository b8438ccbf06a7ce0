"""A person's own sessions: on which devices they are signed in."""
