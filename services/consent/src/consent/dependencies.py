"""What endpoints hand to services."""

from typing import Annotated

from fastapi import Depends, Request
from nahbar_common.app import service_client

from consent.peers.appointments import AppointmentsPeer


def _appointments(request: Request) -> AppointmentsPeer:
    return AppointmentsPeer(service_client(request.app, "appointments"))


Appointments = Annotated[AppointmentsPeer, Depends(_appointments)]
