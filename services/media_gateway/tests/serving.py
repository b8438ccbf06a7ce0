"""The app on a real loopback port, and a reader of event streams."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import uvicorn
from fastapi import FastAPI


@asynccontextmanager
async def served(app: FastAPI, port: int = 0) -> AsyncIterator[httpx.AsyncClient]:
    """Serve an app on a loopback port (a free one unless given) and give a client of it."""
    config = uvicorn.Config(
        app,
        host="127.0.0.1",
        port=port,
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())
    # uvicorn tells nobody that it listens, so looking again is all there is.
    while not server.started:
        assert not task.done(), "the service did not start"
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    base_url = f"http://127.0.0.1:{port}"
    async with httpx.AsyncClient(base_url=base_url, trust_env=False, timeout=30) as client:
        yield client
    server.should_exit = True
    await task


class StreamReader:
    """Reads server-sent events one by one."""

    def __init__(self, answer: httpx.Response) -> None:
        self.answer = answer
        self._lines = answer.aiter_lines()
        self.last_id: str | None = None

    async def next(self, within: float = 15.0) -> tuple[str, dict[str, Any]]:
        """Give name and data of the next event; fails when none comes in time."""
        name = ""
        async with asyncio.timeout(within):
            async for line in self._lines:
                field, _, value = line.partition(": ")
                if field == "id":
                    self.last_id = value
                elif field == "event":
                    name = value
                elif field == "data":
                    return name, json.loads(value)
        raise EOFError

    async def line(self, within: float = 15.0) -> str:
        """Give the next line that is not empty."""
        async with asyncio.timeout(within):
            async for line in self._lines:
                if line:
                    return line
        raise EOFError


@asynccontextmanager
async def reading(
    http: httpx.AsyncClient, path: str, headers: dict[str, str], last_event_id: str | None = None
) -> AsyncIterator[StreamReader]:
    """Open an event stream."""
    position = {"last-event-id": last_event_id} if last_event_id is not None else {}
    async with http.stream("GET", path, headers={**headers, **position}) as answer:
        yield StreamReader(answer)
