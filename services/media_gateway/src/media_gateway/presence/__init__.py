"""Who really is in the room: LiveKit's list is the truth, its webhooks say when to look."""
