"""How much one person may send into a call."""

from media_gateway.livekit.server import Presence

MAX_TRACKS_PER_SOURCE = 2
"""One is used; while a device is changed there may be a second one for a moment."""


def exceeds(person: Presence) -> bool:
    """Tell whether somebody sends more tracks than any honest page does."""
    return any(count > MAX_TRACKS_PER_SOURCE for count in person.tracks.values())
