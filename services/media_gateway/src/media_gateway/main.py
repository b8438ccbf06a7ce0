"""The app factory."""

from collections.abc import Callable

import httpx
from fastapi import FastAPI
from nahbar_common.app import ServiceParts, build_app
from nahbar_common.tokens import KeySource

from media_gateway.calls.endpoints import router as calls
from media_gateway.events import SUBSCRIPTIONS, create_receivers
from media_gateway.grants.endpoints import router as grants
from media_gateway.lifespan import LIFESPANS, setup_media
from media_gateway.participants.endpoints import router as participants
from media_gateway.rooms.media_server import MediaServer
from media_gateway.settings import Settings
from media_gateway.stream.endpoints import router as stream
from media_gateway.usage.endpoints import router as usage
from media_gateway.waiting.endpoints import router as waiting
from media_gateway.webhooks.endpoints import router as webhooks


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
            routers=(participants, grants, stream, usage, calls, waiting, webhooks),
            subscriptions=SUBSCRIPTIONS,
            receivers=create_receivers(),
            lifespans=LIFESPANS,
            transport=transport,
            keys=keys,
        ),
    )
    setup_media(app, settings, media)
    return app
