"""What endpoints ask for: who is calling, and the client of appointments."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from nahbar_common.app import service_client
from nahbar_common.auth import Access, Participant, Staff

from consent.clients.appointments import AppointmentsClient


def _appointments(request: Request) -> AppointmentsClient:
    return AppointmentsClient(service_client(request.app, "appointments"))


Appointments = Annotated[AppointmentsClient, Depends(_appointments)]

TakingPart = Annotated[Staff | Participant, Depends(Access(staff=("adviser",), participant=True))]
"""Client, companion or interpreter from a link, or an adviser."""

DeclarationReader = Annotated[Staff, Depends(Access(staff=("dpo", "admin")))]
Dpo = Annotated[Staff, Depends(Access(staff=("dpo",)))]


def person_id_of(principal: Staff | Participant, appointment_id: UUID) -> UUID:
    """Give the id under which the principal's own entries stand.

    Raises NotFound for a link of another appointment. Staff see only entries of their own, so
    that withdrawing works while the appointments service is away.
    """
    if isinstance(principal, Staff):
        return principal.account_id
    principal.require(appointment_id)
    return principal.person_id
