"""Limits of public routes per client network, counted in the memory of one replica.

They blunt floods. What must hold over all replicas (guessing passwords) is counted in the
database, see the feature `slowing`. The figures are generous: a whole office, or a mobile network,
may come from one address.
"""

import math
import time

from fastapi import FastAPI, Request
from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from nahbar_common.problems import TooManyRequests

from identity.networks import ClientNetwork


def setup_rate_limits(app: FastAPI) -> None:
    """Give the app its own counters."""
    app.state.rate_limiter = SlidingWindowCounterRateLimiter(MemoryStorage())


class RateLimit:
    """A dependency that refuses a network's requests above a rate, such as "120/minute"."""

    def __init__(self, name: str, rate: str) -> None:
        self._name, self._rate = name, parse(rate)

    async def __call__(self, request: Request, network: ClientNetwork) -> None:
        """Count one request; raise TooManyRequests with Retry-After in seconds."""
        limiter: SlidingWindowCounterRateLimiter = request.app.state.rate_limiter
        if await limiter.hit(self._rate, self._name, network):
            return
        window = await limiter.get_window_stats(self._rate, self._name, network)
        pause = max(1, math.ceil(window.reset_time - time.time()))
        raise TooManyRequests(retry_after=pause)
