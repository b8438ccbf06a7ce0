"""LiveKit rooms: random names, one open room per call, closing for good."""
