"""The appointments service's app."""

from collections.abc import Callable

import httpx
from fastapi import FastAPI
from nahbar_common.app import build_app
from nahbar_common.tokens import KeySource

from appointments.dependencies import service_parts, setup_clients
from appointments.settings import Settings


def create_app(
    settings: Settings | None = None,
    *,
    transport: httpx.AsyncBaseTransport | None = None,
    keys: Callable[[FastAPI], KeySource] | None = None,
) -> FastAPI:
    """Compose the app; tests put other services behind `transport` and bring their own keys."""
    app = build_app(settings or Settings(), service_parts(transport, keys))
    setup_clients(app)
    return app
