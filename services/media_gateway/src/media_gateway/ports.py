"""What the services of this package reach beyond a session: the database, LiveKit, REST."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, FastAPI, Request
from nahbar_common.app import service_client
from nahbar_common.db import Database
from nahbar_common.revocations import FollowedRevocations

from media_gateway.livekit.server import MediaServer
from media_gateway.peers.appointments import AppointmentsClient
from media_gateway.peers.consent import ConsentClient


@dataclass(frozen=True)
class Ports:
    """Made once per app; tests put stand-ins into it."""

    database: Database
    media: MediaServer
    appointments: AppointmentsClient
    consent: ConsentClient
    revocations: FollowedRevocations


def ports_of(app: FastAPI) -> Ports:
    """Give the app's ports; `app.state.media` is set by create_app."""
    return Ports(
        database=app.state.database,
        media=app.state.media,
        appointments=AppointmentsClient(service_client(app, "appointments")),
        consent=ConsentClient(service_client(app, "consent")),
        revocations=app.state.revocations,
    )


async def _ports(request: Request) -> Ports:
    return ports_of(request.app)


PortsDep = Annotated[Ports, Depends(_ports)]
