"""Noticing that a caller has gone: nobody works on an answer that nobody waits for."""

from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import Depends, Request

UntilGone = Callable[[], Awaitable[None]]
"""Returns when the caller has hung up; cancelled when that is of no interest any more."""


def _until_gone(request: Request) -> UntilGone:
    async def wait() -> None:
        # The body has been read when an endpoint runs: what comes next is the end.
        while (await request.receive())["type"] != "http.disconnect":
            pass

    return wait


Leaving = Annotated[UntilGone, Depends(_until_gone)]
