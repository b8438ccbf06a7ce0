"""How many streams one person may hold open in one process."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from nahbar_common.problems import TooManyRequests

MAX_STREAMS = 6
"""Enough for a few tabs and a second device."""


class StreamLimits:
    """Counts open streams per principal."""

    def __init__(self) -> None:
        self._open: Counter[str] = Counter()

    @contextmanager
    def slot(self, principal: str) -> Iterator[None]:
        """Count a stream while the block runs; raise TooManyRequests when there are too many."""
        if self._open[principal] >= MAX_STREAMS:
            raise TooManyRequests(retry_after=5)
        self._open[principal] += 1
        try:
            yield
        finally:
            self._open[principal] -= 1
            if not self._open[principal]:
                del self._open[principal]
