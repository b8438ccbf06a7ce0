"""What runs beside the requests: the connection to LiveKit, the stream hub, the reaper."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from media_gateway.reaper import reaping
from media_gateway.rooms.media_server import LiveKit, MediaServer
from media_gateway.settings import Settings
from media_gateway.stream.hub import Hub
from media_gateway.stream.limits import StreamLimits
from media_gateway.stream.repository import versions as call_versions
from media_gateway.waiting.repository import versions as waiting_versions


def setup_media(app: FastAPI, settings: Settings, media: MediaServer | None) -> None:
    """Put media server, stream hub and limits into the app's state."""
    app.state.media = media or LiveKit(
        settings.livekit_url, settings.livekit_api_key, settings.livekit_api_secret
    )
    app.state.hub = Hub(app.state.database, {"call": call_versions, "adviser": waiting_versions})
    app.state.stream_limits = StreamLimits()


@asynccontextmanager
async def connecting(app: FastAPI) -> AsyncIterator[None]:
    """Hold LiveKit's HTTP session open while the block runs."""
    if isinstance(app.state.media, LiveKit):
        async with app.state.media.connected():
            yield
    else:
        yield


@asynccontextmanager
async def polling(app: FastAPI) -> AsyncIterator[None]:
    """Let the stream hub look at the database while the block runs."""
    hub: Hub = app.state.hub
    async with hub.polling():
        yield


LIFESPANS = (connecting, polling, reaping)
