"""The service on a real port beside a real LiveKit server, and headless people."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

import httpx
import pytest
from fastapi import FastAPI
from livekit import rtc
from livekit_server import LiveKitServer, running_livekit
from media_gateway.main import create_app
from media_gateway.settings import Settings
from nahbar_testing import OtherServices, ServiceUnderTest, TestKeys, create_settings_values
from serving import served
from talks import API_KEY, API_SECRET


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
        service_under_test.package,
        database_url,
        livekit_url=livekit.http_url,
        livekit_api_key=API_KEY,
        livekit_api_secret=API_SECRET,
        sweep_seconds=0.2,
    )
    return create_app(Settings(**values), transport=other_services, keys=lambda app: signing_keys)


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
