"""Limits of what costs much, per caller: nobody slows the others down, by mistake or on purpose.

Counted by principal, and not by address, in the memory of one replica: it blunts floods, and what
must hold over all replicas is counted in the database, see identity's `slowing`.
"""

import math
import time
from collections.abc import Callable
from typing import Any

from fastapi import Depends, FastAPI, Request
from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter

from nahbar_common.auth import RoutePrincipal
from nahbar_common.problems import CallerSlowed


class CallerLimit:
    """A dependency that refuses a caller's requests above a rate, such as "60/minute".

    Routes with one name are counted together. `CallerSlowed` gets into their OpenAPI by itself.
    """

    def __init__(self, name: str, rate: str) -> None:
        self.name, self.rate = name, parse(rate)

    async def __call__(self, request: Request, principal: RoutePrincipal) -> None:
        """Count one request; raise CallerSlowed, which says in how many seconds to come back."""
        if principal is None:
            raise TypeError("a public route has no caller to count")
        limiter: SlidingWindowCounterRateLimiter = request.app.state.caller_limiter
        if await limiter.hit(self.rate, self.name, principal.key):
            return
        window = await limiter.get_window_stats(self.rate, self.name, principal.key)
        pause = max(1, math.ceil(window.reset_time - time.time()))
        raise CallerSlowed(retry_after=pause, retry_after_seconds=pause)


def caller_limit(name: str, rate: str) -> Any:
    """Put into `dependencies=[caller_limit("slot search", "60/minute")]` of a route."""
    limit: Callable[..., Any] = CallerLimit(name, rate)
    return Depends(limit)


def setup_caller_limits(app: FastAPI) -> None:
    """Give the app its own counters."""
    app.state.caller_limiter = SlidingWindowCounterRateLimiter(MemoryStorage())
