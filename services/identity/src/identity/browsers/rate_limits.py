"""Limits of public routes per client network, counted in the memory of one replica.

They blunt floods. What must hold over all replicas (guessing passwords) is counted in the
database, see the feature `slowing`. The figures are generous: a whole office, or a mobile network,
may come from one address.
"""

import math
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from nahbar_common.problems import Problem, TooManyRequests

from identity.browsers.networks import ClientNetwork


def setup_rate_limits(app: FastAPI) -> None:
    """Give the app its own counters."""
    app.state.rate_limiter = SlidingWindowCounterRateLimiter(MemoryStorage())


class RateLimit:
    """A dependency that refuses a network's requests above a rate, such as "120/minute"."""

    def __init__(self, name: str, rate: str) -> None:
        self._name, self._rate = name, parse(rate)

    async def __call__(self, request: Request, network: ClientNetwork) -> None:
        """Count one request; raise TooManyRequests with Retry-After in seconds."""
        await self.count(request, network)

    async def count(self, request: Request, subject: str) -> None:
        """Count one request of whatever is limited; raise TooManyRequests."""
        if not await _limiter(request).hit(self._rate, self._name, subject):
            raise await self._refusal(request, subject)

    @asynccontextmanager
    async def of_failures(
        self, request: Request, network: str, *failures: type[Problem]
    ) -> AsyncIterator[None]:
        """Count only what ends in one of these problems: who comes rightly takes from nobody."""
        limiter = _limiter(request)
        if not await limiter.test(self._rate, self._name, network):
            raise await self._refusal(request, network)
        try:
            yield
        except failures:
            await limiter.hit(self._rate, self._name, network)
            raise

    async def _refusal(self, request: Request, subject: str) -> TooManyRequests:
        window = await _limiter(request).get_window_stats(self._rate, self._name, subject)
        pause = max(1, math.ceil(window.reset_time - time.time()))
        return TooManyRequests(retry_after=pause)


def _limiter(request: Request) -> SlidingWindowCounterRateLimiter:
    limiter: SlidingWindowCounterRateLimiter = request.app.state.rate_limiter
    return limiter
