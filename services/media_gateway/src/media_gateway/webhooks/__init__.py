"""LiveKit webhooks: verified hints that something changed in a room."""
