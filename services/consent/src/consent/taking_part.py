"""Who is asking, and in which part of which appointment: asked before anything is written.

A link's token says it all. Staff take part only as the adviser of the appointment, which the
appointments service knows.
"""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from nahbar_common.auth import Participant, Staff
from nahbar_common.problems import NotFound, ServiceUnavailable

from consent.access import Consenting, TakingPart
from consent.dependencies import Appointments
from consent.errors import AppointmentCancelled
from consent.parts import Demand, Person
from consent.peers.appointments import AppointmentsPeer, Parties

_CANCELLED = "cancelled"


async def identify(
    principal: Staff | Participant, appointment_id: UUID, appointments: AppointmentsPeer
) -> Person:
    """Tell who the principal is in an appointment; raise NotFound when it is not theirs."""
    if isinstance(principal, Participant):
        principal.require(appointment_id)
        return _from_link(principal)
    return _as_adviser(principal, await appointments.parties(appointment_id))


async def identify_in_booked(
    principal: Staff | Participant, appointment_id: UUID, appointments: AppointmentsPeer
) -> Person:
    """Tell who the principal is in an appointment that takes place.

    Raises NotFound when it is not theirs, or of a guardian whom nobody waits for any more, and
    AppointmentCancelled. While the appointments service
    is away a link is good enough: it is replaced when its appointment is cancelled.
    """
    if isinstance(principal, Participant):
        principal.require(appointment_id)
    try:
        parties = await appointments.parties(appointment_id)
    except ServiceUnavailable:
        if isinstance(principal, Participant):
            return _from_link(principal)
        raise
    person = (
        _as_adviser(principal, parties)
        if isinstance(principal, Staff)
        else _from_link(principal, demands_of(parties))
    )
    if person.part == "guardian" and not _is_demanded(person):
        raise NotFound
    if parties.state == _CANCELLED:
        raise AppointmentCancelled
    return person


def demands_of(parties: Parties) -> tuple[Demand, ...]:
    """Give whose guardians have to agree, or no longer have to."""
    return tuple(
        Demand(
            appointment_id=parties.appointment_id,
            office_id=parties.office_id,
            person_id=one.person_id,
            guardian_id=one.guardian_id,
            is_demanded=one.is_demanded,
            revision=one.revision,
        )
        for one in parties.guardians
    )


def _from_link(principal: Participant, demands: tuple[Demand, ...] = ()) -> Person:
    return Person(
        principal.person_id,
        principal.appointment_id,
        principal.office_id,
        principal.part,
        demands,
    )


def _is_demanded(guardian: Person) -> bool:
    return any(
        one.is_demanded and one.guardian_id == guardian.person_id for one in guardian.demands
    )


def _as_adviser(staff: Staff, parties: Parties) -> Person:
    if parties.adviser_id != staff.account_id:
        raise NotFound
    staff.require(parties.office_id, "adviser")
    return Person(staff.account_id, parties.appointment_id, parties.office_id, "adviser")


async def _own_part(
    appointment_id: UUID, principal: TakingPart, appointments: Appointments
) -> Person:
    return await identify(principal, appointment_id, appointments)


async def _own_part_in_booked(
    appointment_id: UUID, principal: Consenting, appointments: Appointments
) -> Person:
    return await identify_in_booked(principal, appointment_id, appointments)


OwnPart = Annotated[Person, Depends(_own_part)]
"""The caller in the appointment of the path, whatever became of it."""

OwnPartInBooked = Annotated[Person, Depends(_own_part_in_booked)]
"""The caller in the appointment of the path, unless that is cancelled; for declaring something."""
