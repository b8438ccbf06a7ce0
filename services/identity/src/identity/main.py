"""The app factory."""

from collections.abc import Callable

import httpx
from fastapi import FastAPI
from nahbar_common.app import ServiceParts, build_app
from nahbar_common.tokens import KeySource

from identity.accounts.endpoints import router as accounts
from identity.accounts.own_endpoints import router as me
from identity.client_credentials.endpoints import router as client_credentials
from identity.dependencies import setup_identity
from identity.events import create_receivers
from identity.housekeeping import housekeeping
from identity.invitations.endpoints import router as invitations
from identity.links.endpoints import router as links
from identity.machine_clients.endpoints import router as machine_clients
from identity.sessions.endpoints import router as sessions
from identity.settings import Settings
from identity.signing_keys.endpoints import router as signing_keys
from identity.signing_keys.signer import OwnKeys
from identity.visits.endpoints import router as visits


def create_app(
    settings: Settings | None = None,
    *,
    transport: httpx.AsyncBaseTransport | None = None,
    keys: Callable[[FastAPI], KeySource] | None = None,
) -> FastAPI:
    """Compose the identity service; tests bring a transport and keys of their own."""
    app = build_app(
        settings or Settings(),
        ServiceParts(
            title="Nahbar identity",
            routers=(
                sessions, me, accounts, invitations, machine_clients, client_credentials, links,
                visits, signing_keys,
            ),
            receivers=create_receivers(),
            lifespans=(housekeeping,),
            keys=keys or (lambda app: OwnKeys(app.state.database)),
            transport=transport,
        ),
    )  # fmt: skip
    setup_identity(app)
    return app
