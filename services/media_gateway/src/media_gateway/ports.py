"""What the services of this package reach beyond a session: the database, LiveKit, REST."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, FastAPI, Request
from nahbar_common.app import service_client
from nahbar_common.db import Database
from nahbar_common.revocations import FollowedRevocations

from media_gateway.livekit.server import MediaServer
from media_gateway.peers.appointments import AppointmentsPeer
from media_gateway.peers.consent import ConsentPeer


@dataclass(frozen=True)
class Ports:
    """Made once per app; tests put stand-ins into it."""

    database: Database
    media: MediaServer
    appointments: AppointmentsPeer
    consent: ConsentPeer
    revocations: FollowedRevocations


def ports_of(app: FastAPI) -> Ports:
    """Give the app's ports; `app.state.media` is set by create_app."""
    return Ports(
        database=app.state.database,
        media=app.state.media,
        appointments=AppointmentsPeer(service_client(app, "appointments")),
        consent=ConsentPeer(service_client(app, "consent")),
        revocations=app.state.revocations,
    )


async def _ports(request: Request) -> Ports:
    return ports_of(request.app)


PortsDep = Annotated[Ports, Depends(_ports)]
