"""Server-sent events on the wire (WHATWG HTML, 9.2), read with fetch and a Bearer header."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractContextManager
from datetime import datetime

from nahbar_common.clock import utc_now
from starlette.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

PING_SECONDS = 15.0
_RETRY = "retry: 1000\n\n"
_PING = ": ping\n\n"


class EventStreamResponse(StreamingResponse):
    """A response that proxies pass on at once, and that holds a slot as long as it runs."""

    media_type = "text/event-stream"

    def __init__(self, content: AsyncIterator[str], slot: AbstractContextManager[None]) -> None:
        super().__init__(content, headers={"X-Accel-Buffering": "no"})
        self._slot = slot

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the stream; a slot that is refused here is still answered with its problem."""
        with self._slot:
            await super().__call__(scope, receive, send)


def frame(event: str, data: str, event_id: str | None = None) -> str:
    """Write one event; data is one line of JSON."""
    head = f"id: {event_id}\n" if event_id is not None else ""
    return f"{head}event: {event}\ndata: {data}\n\n"


async def stream(
    read: Callable[[], Awaitable[list[str] | None]],
    news: asyncio.Event,
    ends_at: datetime,
    on_ping: Callable[[], Awaitable[None]] | None = None,
) -> AsyncIterator[str]:
    """Send what `read` gives whenever there is news, until it gives None or the token ends.

    `read` opens and closes its own session: a stream holds none while it waits.
    """
    yield _RETRY
    loop = asyncio.get_running_loop()
    ping_at = loop.time() + PING_SECONDS
    while True:
        news.clear()
        texts = await read()
        if texts is None:
            return
        for text in texts:
            yield text
        left = (ends_at - utc_now()).total_seconds()
        if left <= 0:
            return
        try:
            pause = max(0.0, min(left, ping_at - loop.time()))
            await asyncio.wait_for(news.wait(), pause)
        except TimeoutError:
            if loop.time() >= ping_at:
                ping_at = loop.time() + PING_SECONDS
                yield _PING
                if on_ping is not None:
                    await on_ping()
