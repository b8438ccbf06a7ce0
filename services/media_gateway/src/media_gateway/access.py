"""Who may call what: the principals of this API, and what they are in an appointment."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from nahbar_common.auth import Access, Participant, Staff
from nahbar_common.problems import NotFound

from media_gateway.call.flows import find_appointment
from media_gateway.peers.consent import Part
from media_gateway.ports import Ports, PortsDep
from media_gateway.projections.appointments.models import AppointmentView

Adviser = Annotated[Staff, Depends(Access(staff=("adviser",)))]
"""The service then checks that it is this appointment's adviser."""
AdviserOrParticipant = Annotated[
    Staff | Participant, Depends(Access(staff=("adviser",), participant=True))
]
"""The service then checks that it is this appointment's adviser or one of its people."""
AdviserOrLead = Annotated[Staff, Depends(Access(staff=("adviser", "team_lead")))]
"""The service then gives advisers what is theirs, and team leads what is their office's."""


@dataclass(frozen=True)
class Seat:
    """A person's place in an appointment, and who its clients are."""

    view: AppointmentView
    person_id: UUID
    part: Part
    clients: tuple[UUID, ...]

    @property
    def appointment_id(self) -> UUID:
        """Give the appointment's id."""
        return self.view.appointment_id

    @property
    def is_adviser(self) -> bool:
        """Tell whether it is the adviser's."""
        return self.part == "adviser"


async def find_adviser_seat(ports: Ports, principal: Staff, appointment_id: UUID) -> Seat:
    """Give the adviser's seat; raise NotFound unless it is this appointment's own adviser."""
    known = await find_appointment(ports, appointment_id)
    principal.require(known.view.office_id, "adviser")
    if principal.account_id != known.view.adviser_id:
        raise NotFound
    return Seat(known.view, principal.account_id, "adviser", known.clients)


async def _own_seat(appointment_id: UUID, principal: AdviserOrParticipant, ports: PortsDep) -> Seat:
    if not isinstance(principal, Participant):
        return await find_adviser_seat(ports, principal, appointment_id)
    principal.require(appointment_id)
    known = await find_appointment(ports, appointment_id)
    if principal.part == "client" and principal.person_id not in known.clients:
        raise NotFound
    return Seat(known.view, principal.person_id, principal.part, known.clients)


OwnSeat = Annotated[Seat, Depends(_own_seat)]
"""The caller's seat in the appointment that the path names; NotFound for whoever has none.

It is found before the body is validated: to others the appointment is not there, whatever they
send. What has to hold under the call's lock is checked there again.
"""
