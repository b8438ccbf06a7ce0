"""The service for the shared plugin, with a stand-in for LiveKit."""

import sys
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import time_machine
from fastapi import FastAPI
from media_gateway.jobs import create_jobs
from media_gateway.main import create_app
from media_gateway.ports import Ports, ports_of
from media_gateway.settings import Settings
from media_gateway.streaming.hub import JOB as STREAMS
from nahbar_common.clock import utc_now
from nahbar_testing import OtherServices, ServiceUnderTest, Tokens

# Tests are imported by path, so what they share is not found by itself.
sys.path.insert(0, str(Path(__file__).parent))

from fake_media import FakeMedia
from talks import API_KEY, API_SECRET, ConsentBook, Talk


def create_media_app(values: dict[str, Any], transport: Any, keys: Any) -> FastAPI:
    settings = Settings(**values)
    media = FakeMedia(settings.livekit_api_key, settings.livekit_api_secret)
    app = create_app(settings, transport=transport, keys=lambda app: keys, media=media)
    # Tests call what the jobs do; only the streams wake by themselves.
    app.state.jobs.hold(*(job.name for job in create_jobs(settings) if job.name != STREAMS))
    app.state.jobs.hold("outbox to appointments")
    return app


@pytest.fixture(scope="session")
def service_under_test() -> ServiceUnderTest:
    return ServiceUnderTest(
        create_app=create_media_app,
        package="media_gateway",
        migrations=Path(__file__).parents[1] / "migrations",
        extra_settings={
            "livekit_api_key": API_KEY,
            "livekit_api_secret": API_SECRET,
        },
    )


@pytest.fixture
def media(app: FastAPI) -> FakeMedia:
    fake: FakeMedia = app.state.media
    return fake


@pytest.fixture
def ports(app: FastAPI, client: httpx.AsyncClient) -> Ports:
    return ports_of(app)


@pytest.fixture
def consents(other_services: OtherServices) -> ConsentBook:
    return ConsentBook(other_services)


@pytest.fixture
def create_talk(
    tokens: Tokens, client: httpx.AsyncClient, consents: ConsentBook, media: FakeMedia
) -> Callable[..., Talk]:
    return lambda **values: Talk(tokens, client, consents, media, **values)


@pytest.fixture
def talk(create_talk: Callable[..., Talk]) -> Talk:
    return create_talk()


@pytest.fixture
def appointments(other_services: OtherServices) -> OtherServices:
    """Let appointments take every event."""
    other_services.answer("POST", "/internal/events", status=204)
    return other_services


@pytest.fixture
def deliver(app: FastAPI) -> Callable[..., Awaitable[int]]:
    """Deliver what is due to appointments, as the outbox's job does; give how many were tried."""

    async def deliver(*, late: timedelta = timedelta(0)) -> int:
        with time_machine.travel(utc_now() + late):
            tried: int = await app.state.dispatcher.deliver_due("appointments")
            return tried

    return deliver
