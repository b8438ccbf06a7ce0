"""What the services of this package reach beyond a session: the database, LiveKit, REST."""

from dataclasses import dataclass

from fastapi import FastAPI
from nahbar_common.app import service_client
from nahbar_common.db import Database

from media_gateway.clients.appointments import AppointmentsClient
from media_gateway.clients.consent import ConsentClient
from media_gateway.rooms.media_server import MediaServer


@dataclass(frozen=True)
class Ports:
    """Made once per app; tests put stand-ins into it."""

    database: Database
    media: MediaServer
    appointments: AppointmentsClient
    consent: ConsentClient


def ports_of(app: FastAPI) -> Ports:
    """Give the app's ports; `app.state.media` is set by create_app."""
    return Ports(
        database=app.state.database,
        media=app.state.media,
        appointments=AppointmentsClient(service_client(app, "appointments")),
        consent=ConsentClient(service_client(app, "consent")),
    )
