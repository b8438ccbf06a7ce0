"""Who hashes next: a bounded queue with two lanes.

A hash costs a processor and 64 MiB for a tenth of a second. Without bounds a flood of sign-ins
would make everybody wait behind it for minutes. So:

- at most two hashes at once, and at most one of them for browsers that nobody has signed in from:
  whoever is known always finds a place that strangers cannot take;
- a lane that is full refuses at once, with the time after which to come back;
- whoever hangs up while they wait leaves the queue, and nothing is hashed for them;
- whoever would wait longer than the API gateway does is told so in time.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import Enum

from identity.passwords.errors import SignInBusy

_AT_ONCE = 2
"""Bounds memory (128 MiB) and leaves a processor for everything else."""
_COME_BACK_SECONDS = 3
_LONGEST_WAIT_SECONDS = 8.0
"""On a busy machine a hash takes a second; the API gateway gives up after 12."""


class Lane(Enum):
    """Where somebody queues; its value is how many may wait there."""

    KNOWN = 100
    """A known device, somebody who is signed in, or who holds an invitation."""
    UNKNOWN = 40


@dataclass
class _State:
    at_once: int
    running: int = 0
    waiting: deque[asyncio.Future[None]] = field(default_factory=deque)


class HashingQueue:
    """Lets callers hash one after the other."""

    def __init__(self) -> None:
        self._lanes = {Lane.KNOWN: _State(_AT_ONCE), Lane.UNKNOWN: _State(_AT_ONCE - 1)}

    def require_room(self, lane: Lane) -> None:
        """Raise SignInBusy when nobody else may wait in a lane, before any work is done."""
        if len(self._lanes[lane].waiting) >= lane.value:
            raise SignInBusy(retry_after=_COME_BACK_SECONDS)

    @asynccontextmanager
    async def turn(
        self, lane: Lane, until_gone: Callable[[], Awaitable[None]] | None = None
    ) -> AsyncIterator[None]:
        """Wait for one's turn and hold it.

        Raises SignInBusy when there is no room, or when who waits has gone.
        """
        self.require_room(lane)
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._lanes[lane].waiting.append(place)
        self._call_next()
        try:
            await _wait(place, until_gone)
            yield
        finally:
            self._leave(lane, place)

    def _leave(self, lane: Lane, place: "asyncio.Future[None]") -> None:
        state = self._lanes[lane]
        if place in state.waiting:
            state.waiting.remove(place)
        else:
            state.running -= 1
        self._call_next()

    def _call_next(self) -> None:
        for state in self._lanes.values():
            while state.waiting and state.running < state.at_once and self._running < _AT_ONCE:
                state.running += 1
                place = state.waiting.popleft()
                if not place.done():
                    place.set_result(None)

    @property
    def _running(self) -> int:
        return sum(state.running for state in self._lanes.values())


async def _wait(
    place: "asyncio.Future[None]", until_gone: Callable[[], Awaitable[None]] | None
) -> None:
    if place.done():
        return
    ends: list[asyncio.Future[None]] = [place]
    if until_gone is not None:
        ends.append(asyncio.ensure_future(until_gone()))
    try:
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED, timeout=_LONGEST_WAIT_SECONDS)
    finally:
        for gone in ends[1:]:
            gone.cancel()
    if not place.done():
        raise SignInBusy(retry_after=_COME_BACK_SECONDS)
