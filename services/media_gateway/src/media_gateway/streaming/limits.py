"""How many streams one person may hold open in one process."""

from collections.abc import Iterator
from contextlib import contextmanager

from anyio import CancelScope

MAX_STREAMS = 6
"""Enough for a few tabs and a second device."""


class StreamLimits:
    """Lets each principal read so many streams, the newest ones.

    Who comes back after their line died holds the old streams still, as far as anybody can tell:
    those give way, not the one that is alive.
    """

    def __init__(self) -> None:
        self._open: dict[str, list[CancelScope]] = {}

    @contextmanager
    def slot(self, principal: str) -> Iterator[CancelScope]:
        """Count a stream while the block runs; the oldest one too many is cancelled.

        What runs in the scope that is given stops when a newer stream takes the place.
        """
        streams = self._open.setdefault(principal, [])
        while len(streams) >= MAX_STREAMS:
            streams.pop(0).cancel()
        scope = CancelScope()
        streams.append(scope)
        try:
            yield scope
        finally:
            if scope in streams:
                streams.remove(scope)
            if not streams and self._open.get(principal) is streams:
                del self._open[principal]

    def count(self) -> int:
        """Count the streams that are open."""
        return sum(len(streams) for streams in self._open.values())
