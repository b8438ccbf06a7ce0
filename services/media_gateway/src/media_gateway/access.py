"""Who may call what: the principals of this API, and what they are in an appointment."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from nahbar_common.auth import Access, Participant, Role, Staff, Whose
from nahbar_common.problems import NotFound

from media_gateway.call.flows import find_appointment
from media_gateway.call.ways import Way
from media_gateway.peers.consent import Part
from media_gateway.ports import Ports, PortsDep
from media_gateway.projections.appointments.models import AppointmentView

_OWN: Mapping[Role, Whose] = {"adviser": "talk"}

Adviser = Annotated[Staff, Depends(Access(staff=("adviser",), whose=_OWN))]
"""The service then checks that it is this appointment's adviser."""
Admitting = Annotated[Staff, Depends(Access(staff=("adviser",), sensitive=True, whose=_OWN))]
"""The same when they let somebody in."""
AdviserOrParticipant = Annotated[
    Staff | Participant, Depends(Access(staff=("adviser",), participant=True, whose=_OWN))
]
"""The service then checks that it is this appointment's adviser or one of its people."""
Joining = Annotated[
    Staff | Participant,
    Depends(Access(staff=("adviser",), participant=True, sensitive=True, whose=_OWN)),
]
"""The same when they come in: not with a session or a link that was just taken away."""
AdviserOrLead = Annotated[Staff, Depends(Access(staff=("adviser", "team_lead"), whose=_OWN))]
"""The service then gives advisers what is theirs, and team leads what is their office's."""


@dataclass(frozen=True)
class Seat:
    """A person's place in an appointment, and who its clients are."""

    view: AppointmentView
    person_id: UUID
    part: Part
    clients: tuple[UUID, ...]
    way: Way
    """By what they come, and lose the place with it."""

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
    way = Way(principal.session_id)
    return Seat(known.view, principal.account_id, "adviser", known.clients, way)


async def _seat_of(ports: Ports, principal: Staff | Participant, appointment_id: UUID) -> Seat:
    if not isinstance(principal, Participant):
        return await find_adviser_seat(ports, principal, appointment_id)
    principal.require(appointment_id)
    if principal.part == "guardian":
        # No route admits one; whoever agrees for somebody has no place in the talk.
        raise NotFound
    known = await find_appointment(ports, appointment_id)
    if principal.part == "client" and principal.person_id not in known.clients:
        raise NotFound
    way = Way(principal.session_id, principal.link_id)
    return Seat(known.view, principal.person_id, principal.part, known.clients, way)


async def _own_seat(appointment_id: UUID, principal: AdviserOrParticipant, ports: PortsDep) -> Seat:
    return await _seat_of(ports, principal, appointment_id)


async def _joining_seat(appointment_id: UUID, principal: Joining, ports: PortsDep) -> Seat:
    return await _seat_of(ports, principal, appointment_id)


OwnSeat = Annotated[Seat, Depends(_own_seat)]
"""The caller's seat in the appointment that the path names; NotFound for whoever has none.

It is found before the body is validated: to others the appointment is not there, whatever they
send. What has to hold under the call's lock is checked there again.
"""
JoiningSeat = Annotated[Seat, Depends(_joining_seat)]
"""The same for coming in."""


async def _adviser_seat(appointment_id: UUID, principal: Adviser, ports: PortsDep) -> Seat:
    return await find_adviser_seat(ports, principal, appointment_id)


AdviserSeat = Annotated[Seat, Depends(_adviser_seat)]
"""The seat of this appointment's own adviser, found before the body is validated."""
