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
from limits import RateLimitItem, parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from nahbar_common.problems import Problem, TooManyRequests

from identity.browsers.networks import ClientNetwork, site_of

_NETWORKS_OF_A_SITE = 4
"""How many times the rate of one network all networks of one IPv6 site have together."""


def setup_rate_limits(app: FastAPI) -> None:
    """Give the app its own counters."""
    app.state.rate_limiter = SlidingWindowCounterRateLimiter(MemoryStorage())


class RateLimit:
    """A dependency that refuses a network's requests above a rate, such as "120/minute"."""

    def __init__(self, name: str, rate: str) -> None:
        self._name, self._rate = name, parse(rate)
        amount, window = _NETWORKS_OF_A_SITE * self._rate.amount, self._rate.multiples
        self._rate_of_site = type(self._rate)(amount, window)

    async def __call__(self, request: Request, network: ClientNetwork) -> None:
        """Count one request; raise TooManyRequests with Retry-After in seconds."""
        await self._count(request, self._rate, network)
        site = site_of(network)
        if site is not None:
            await self._count(request, self._rate_of_site, site)

    async def count(self, request: Request, subject: str) -> None:
        """Count one request of whatever is limited; raise TooManyRequests."""
        await self._count(request, self._rate, subject)

    @asynccontextmanager
    async def of_failures(
        self, request: Request, network: str, *failures: type[Problem]
    ) -> AsyncIterator[None]:
        """Count only what ends in one of these problems, and refuse only that above the rate.

        Who comes rightly takes from nobody, and nobody can keep them out: a mobile network has one
        address for very many people.
        """
        try:
            yield
        except failures:
            await self(request, network)
            raise

    async def _count(self, request: Request, rate: RateLimitItem, subject: str) -> None:
        limiter = _limiter(request)
        if await limiter.hit(rate, self._name, subject):
            return
        window = await limiter.get_window_stats(rate, self._name, subject)
        pause = max(1, math.ceil(window.reset_time - time.time()))
        raise TooManyRequests(retry_after=pause)


def _limiter(request: Request) -> SlidingWindowCounterRateLimiter:
    limiter: SlidingWindowCounterRateLimiter = request.app.state.rate_limiter
    return limiter
