"""What endpoints hand to services."""

from typing import Annotated

from fastapi import Depends, Request
from nahbar_common.app import service_client
from nahbar_common.crypto import Sealer

from data_allowance.peers.appointments import AppointmentsPeer
from data_allowance.peers.consent import ConsentPeer


def _sealer(request: Request) -> Sealer:
    sealer: Sealer = request.app.state.sealer
    return sealer


def _consent(request: Request) -> ConsentPeer:
    return ConsentPeer(service_client(request.app, "consent"))


def _appointments(request: Request) -> AppointmentsPeer:
    return AppointmentsPeer(service_client(request.app, "appointments"))


SealerDep = Annotated[Sealer, Depends(_sealer)]
ConsentDep = Annotated[ConsentPeer, Depends(_consent)]
AppointmentsDep = Annotated[AppointmentsPeer, Depends(_appointments)]
