"""The service on a real port beside a real LiveKit server, and headless people."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

import httpx
import pytest
import uvicorn
from fastapi import FastAPI
from livekit import rtc
from livekit_server import LiveKitServer, running_livekit
from media_gateway.main import create_app
from media_gateway.settings import Settings
from nahbar_common.testing import OtherServices, ServiceUnderTest, TestKeys, create_settings_values
from talks import API_KEY, API_SECRET, Talk


@pytest.fixture(scope="session")
def livekit() -> Iterator[LiveKitServer]:
    with running_livekit(API_KEY, API_SECRET) as server:
        yield server


@pytest.fixture
def app(
    service_under_test: ServiceUnderTest,
    database_url: str,
    signing_keys: TestKeys,
    other_services: OtherServices,
    livekit: LiveKitServer,
) -> FastAPI:
    values = create_settings_values(
        service_under_test.package, database_url, livekit_url=livekit.http_url,
        livekit_api_key=API_KEY, livekit_api_secret=API_SECRET, sweep_seconds=0.2,
    )  # fmt: skip
    return create_app(Settings(**values), transport=other_services, keys=lambda app: signing_keys)


@asynccontextmanager
async def served(app: FastAPI, port: int) -> AsyncIterator[httpx.AsyncClient]:
    """Serve an app on a loopback port, so that LiveKit's webhooks reach it."""
    config = uvicorn.Config(
        app, host="127.0.0.1", port=port, log_config=None, access_log=False,
        timeout_graceful_shutdown=1,
    )  # fmt: skip
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())
    while not server.started:
        assert not task.done(), "the service did not start"
        await asyncio.sleep(0.01)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
        yield client
    server.should_exit = True
    await task


@pytest.fixture
async def client(app: FastAPI, livekit: LiveKitServer) -> AsyncIterator[httpx.AsyncClient]:
    async with served(app, livekit.webhook_port) as client:
        yield client


@dataclass
class Person:
    """A headless participant in a LiveKit room."""

    room: rtc.Room = field(default_factory=rtc.Room)
    gone: asyncio.Event = field(default_factory=asyncio.Event)

    async def join(self, server: LiveKitServer, token: str) -> None:
        """Connect; raises rtc.ConnectError when LiveKit refuses."""
        self.room.on("disconnected", lambda _reason: self.gone.set())
        await self.room.connect(server.ws_url, token)


@pytest.fixture
async def join(livekit: LiveKitServer) -> AsyncIterator[Callable[[str], object]]:
    """Give a function that joins with a token; everybody leaves at the end."""
    async with AsyncExitStack() as stack:

        async def join_with(token: str) -> Person:
            person = Person()
            await person.join(livekit, token)
            stack.push_async_callback(person.room.disconnect)
            return person

        yield join_with


@pytest.fixture
async def eventually() -> Callable[..., object]:
    """Give a function that waits until a condition holds, looking again 20 times a second."""

    async def wait(condition: Callable[[], object], within: float = 5.0) -> None:
        async with asyncio.timeout(within):
            # LiveKit tells nobody when it is done, so looking again is all there is.
            while not await condition():  # noqa: ASYNC110
                await asyncio.sleep(0.05)

    return wait


@pytest.fixture
def talk(create_talk: Callable[..., Talk]) -> Talk:
    return create_talk()
