"""Who really is in the room, read from LiveKit."""
