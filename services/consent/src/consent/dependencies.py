"""What endpoints hand to services."""

from typing import Annotated

from fastapi import Depends, Request
from nahbar_common.app import service_client
from nahbar_common.crypto import Sealer

from consent.peers.appointments import AppointmentsPeer


def _appointments(request: Request) -> AppointmentsPeer:
    return AppointmentsPeer(service_client(request.app, "appointments"))


def _sealer(request: Request) -> Sealer:
    sealer: Sealer = request.app.state.sealer
    return sealer


Appointments = Annotated[AppointmentsPeer, Depends(_appointments)]
SealerDep = Annotated[Sealer, Depends(_sealer)]
