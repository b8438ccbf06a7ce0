"""Join grants: short LiveKit tokens for one room and one identity."""
