"""The projection of appointments: what this service knows of them, from events and on demand."""
