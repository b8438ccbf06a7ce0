"""How many streams one person may hold open in one process."""

from collections import Counter
from collections.abc import AsyncIterator

from nahbar_common.problems import TooManyRequests

MAX_STREAMS = 6
"""Enough for a few tabs and a second device."""


class StreamLimits:
    """Counts open streams per principal."""

    def __init__(self) -> None:
        self._open: Counter[str] = Counter()

    def check(self, principal: str) -> None:
        """Raise TooManyRequests when the person has as many streams as allowed."""
        if self._open[principal] >= MAX_STREAMS:
            raise TooManyRequests(headers={"Retry-After": "5"})

    async def counted(self, principal: str, events: AsyncIterator[str]) -> AsyncIterator[str]:
        """Pass a stream on and count it while it runs."""
        self._open[principal] += 1
        try:
            async for text in events:
                yield text
        finally:
            self._open[principal] -= 1
            if not self._open[principal]:
                del self._open[principal]
