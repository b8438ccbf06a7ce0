"""Appending to what a person declared: of two requests at once one comes after the other."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from nahbar_common.problems import TryAgain
from sqlalchemy.exc import IntegrityError

Placed = TypeVar("Placed")

_ATTEMPTS = 5


async def until_placed(try_once: Callable[[], Awaitable[Placed]]) -> Placed:
    """Look and append until the position was free; raise TryAgain.

    try_once: reads what was declared last and appends after it, and raises IntegrityError where
    somebody was faster.
    """
    for _ in range(_ATTEMPTS):
        try:
            return await try_once()
        except IntegrityError:
            # Somebody took the position: what was read before does not hold any more.
            continue
    raise TryAgain
