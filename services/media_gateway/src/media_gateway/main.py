"""The app factory."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI
from nahbar_common.app import ServiceParts, build_app
from nahbar_common.tokens import KeySource

from media_gateway.attesting.endpoints import router as attesting
from media_gateway.attesting.public_endpoints import router as public_attesting
from media_gateway.ending.endpoints import router as ending
from media_gateway.events import ON_DELIVERED, SUBSCRIPTIONS, create_receivers
from media_gateway.excess.endpoints import router as excess
from media_gateway.jobs import SHUTTING_OUT, create_jobs
from media_gateway.joining.entering.endpoints import router as entering
from media_gateway.joining.granting.endpoints import router as granting
from media_gateway.livekit.server import LiveKit, MediaServer
from media_gateway.presence.endpoints import router as webhooks
from media_gateway.processing import PROCESSING
from media_gateway.retention import SCHEDULE
from media_gateway.settings import Settings
from media_gateway.stream.endpoints import router as stream
from media_gateway.stream.flows import PROBES as VISITS
from media_gateway.streaming import hub
from media_gateway.streaming.limits import StreamLimits
from media_gateway.subjects import SUBJECTS
from media_gateway.usage.endpoints import router as usage
from media_gateway.waiting.endpoints import router as waiting
from media_gateway.waiting.flows import PROBES as WAITING_LISTS


def create_app(
    settings: Settings | None = None,
    *,
    transport: httpx.AsyncBaseTransport | None = None,
    keys: Callable[[FastAPI], KeySource] | None = None,
    media: MediaServer | None = None,
) -> FastAPI:
    """Compose the media_gateway service; tests bring transport, keys and media server."""
    settings = settings or Settings()
    app = build_app(
        settings,
        ServiceParts(
            title="Nahbar media_gateway",
            routers=(
                entering,
                granting,
                stream,
                usage,
                excess,
                ending,
                waiting,
                attesting,
                public_attesting,
                webhooks,
            ),
            subscriptions=SUBSCRIPTIONS,
            receivers=create_receivers(),
            on_delivered=ON_DELIVERED,
            jobs=create_jobs(settings),
            retention=SCHEDULE,
            subjects=SUBJECTS,
            processing=PROCESSING,
            lifespans=(_connecting,),
            transport=transport,
            keys=keys,
        ),
    )
    app.state.media = media or LiveKit(
        settings.livekit_url, settings.livekit_api_key, settings.livekit_api_secret
    )
    app.state.hub = hub.Hub(
        app.state.database,
        {**VISITS, **WAITING_LISTS},
        wake=lambda: app.state.jobs.wake(hub.JOB),
    )
    app.state.stream_limits = StreamLimits()
    app.state.revocations.on_heard += [
        app.state.hub.hear_revoked,
        lambda _rights: app.state.jobs.wake(SHUTTING_OUT),
    ]
    return app


@asynccontextmanager
async def _connecting(app: FastAPI) -> AsyncIterator[None]:
    """Hold LiveKit's HTTP session open while the app lives."""
    if isinstance(app.state.media, LiveKit):
        async with app.state.media.connected():
            yield
    else:
        yield
