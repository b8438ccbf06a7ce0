"""Call rooms: LiveKit's rooms, random names, one open per call, closed for good."""
