"""Whose consent staff are told, and whether they are those who may note it.

Noting is for the talk's adviser and the team lead, as with links: a consent that somebody else of
the office makes up would be a way into a colleague's talk. Confirming is for anybody of the office
who takes talks: it needs a second person, and many offices are small.
"""

from dataclasses import dataclass
from typing import Annotated, get_args
from uuid import UUID

from fastapi import Depends
from nahbar_common.auth import Staff
from nahbar_common.problems import NotFound

from consent.access import Hearing, Registering
from consent.dependencies import Appointments
from consent.errors import AppointmentCancelled
from consent.parts import Person, PersonPart, TalkPart
from consent.peers.appointments import Parties
from consent.taking_part import demands_of

_CANCELLED = "cancelled"
_PARTS: dict[str, PersonPart] = {part: part for part in get_args(TalkPart) if part != "adviser"}


@dataclass(frozen=True)
class Colleague:
    """Somebody of the office of a talk that takes place."""

    staff: Staff
    parties: Parties


async def _whose(
    appointment_id: UUID, person_id: UUID, staff: Registering, appointments: Appointments
) -> Person:
    parties = await appointments.parties(appointment_id)
    is_adviser = parties.adviser_id == staff.account_id
    staff.require(parties.office_id, *(("adviser", "team_lead") if is_adviser else ("team_lead",)))
    part = _part_of(parties, person_id)
    if part is None:
        # Advisers consent by themselves: they have an account.
        raise NotFound
    if parties.state == _CANCELLED:
        raise AppointmentCancelled
    return Person(person_id, appointment_id, parties.office_id, part, demands_of(parties))


def _part_of(parties: Parties, person_id: UUID) -> PersonPart | None:
    if any(one.guardian_id == person_id and one.is_demanded for one in parties.guardians):
        return "guardian"
    found = [one.part for one in parties.attendances if one.person_id == person_id]
    return _PARTS.get(found[0]) if found else None


async def _colleague(appointment_id: UUID, staff: Hearing, appointments: Appointments) -> Colleague:
    parties = await appointments.parties(appointment_id)
    staff.require(parties.office_id, "adviser", "team_lead")
    if parties.state == _CANCELLED:
        raise AppointmentCancelled
    return Colleague(staff, parties)


Told = Annotated[Person, Depends(_whose)]
"""The person of the path, to staff who may note what they say; asked before anything is written."""

ColleagueOfTalk = Annotated[Colleague, Depends(_colleague)]
"""The caller as one of the office where the talk of the path is."""
