"""Server-sent events on the wire (WHATWG HTML, 9.2), read with fetch and a Bearer header."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

from anyio import CancelScope, move_on_after
from nahbar_common.clock import utc_now
from nahbar_common.problems import TooManyRequests
from starlette.responses import StreamingResponse
from starlette.types import Message, Receive, Scope, Send

PING_SECONDS = 15.0
LINE_SECONDS = 60.0
"""How long a stream lasts before its reader has to open it again.

A ping that the kernel took says nothing of whoever should read it: behind a proxy a dead line takes
what is written for a quarter of an hour (tcp_retries2). A request that comes in is the proof.
"""
_RETRY = "retry: 1000\n\n"
_GIVE_WAY_SECONDS = 60
_GIVE_WAY = f"retry: {_GIVE_WAY_SECONDS * 1000}\n\n"
_FAREWELL_SECONDS = 2.0
_PING = ": ping\n\n"


class EventStreamResponse(StreamingResponse):
    """A response that proxies pass on at once, and that holds a slot as long as it runs."""

    media_type = "text/event-stream"

    def __init__(
        self, content: AsyncIterator[str], slot: AbstractContextManager[CancelScope]
    ) -> None:
        super().__init__(content, headers={"X-Accel-Buffering": "no"})
        self._slot = slot

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the stream until it ends, or until a newer one of the same person takes its place.

        Then its reader is asked to come back a good while later, so that tabs do not throw each
        other out without end. Raises TooManyRequests when it was not begun yet.
        """
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        with self._slot as place:
            with place:
                await super().__call__(scope, receive, sending)
            if not place.cancelled_caught:
                return
            if not begun:
                raise TooManyRequests(retry_after=_GIVE_WAY_SECONDS)
            # Its line may be the dead one, which takes nothing any more.
            with move_on_after(_FAREWELL_SECONDS):
                last = {
                    "type": "http.response.body",
                    "body": _GIVE_WAY.encode(),
                    "more_body": False,
                }
                await send(last)


def frame(event: str, data: str, event_id: str | None = None) -> str:
    """Write one event; data is one line of JSON."""
    head = f"id: {event_id}\n" if event_id is not None else ""
    return f"{head}event: {event}\ndata: {data}\n\n"


def line_until(token_ends_at: datetime) -> datetime:
    """Give when a stream that begins now ends: with the token, or when its line has to prove."""
    return min(token_ends_at, utc_now() + timedelta(seconds=LINE_SECONDS))


async def stream(
    read: Callable[[], Awaitable[list[str] | None]],
    news: asyncio.Event,
    ends_at: datetime,
    on_ping: Callable[[], Awaitable[None]] | None = None,
) -> AsyncIterator[str]:
    """Send what `read` gives whenever there is news, until it gives None or `ends_at` has come.

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
