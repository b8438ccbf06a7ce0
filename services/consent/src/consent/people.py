"""Who is asking, and in which part of which appointment: the same question in several features."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from nahbar_common.auth import Participant, Staff
from nahbar_common.problems import NotFound

from consent.clients.appointments import AppointmentsClient

Audience = Literal["client", "adviser", "guest"]
"""Whom a declaration is written for."""

PersonPart = Literal["client", "adviser", "companion", "interpreter"]
"""The part a person has in a talk."""


@dataclass(frozen=True)
class Person:
    """Somebody taking part in one appointment; known by a random id, never by name."""

    person_id: UUID
    appointment_id: UUID
    office_id: UUID
    part: PersonPart

    @property
    def audience(self) -> Audience:
        """Tell which declaration is meant for this person."""
        return audience_of(self.part)


def audience_of(part: PersonPart) -> Audience:
    """Tell which declaration a part reads: companions and interpreters are guests."""
    match part:
        case "client" | "adviser":
            return part
        case _:
            return "guest"


async def identify(
    principal: Staff | Participant, appointment_id: UUID, appointments: AppointmentsClient
) -> Person:
    """Tell who the principal is in an appointment; raise NotFound when it is not theirs.

    A link's token says it all. Staff take part only as the adviser of the appointment, which the
    appointments service knows: call this before the first statement of a write transaction.
    """
    if isinstance(principal, Participant):
        principal.require(appointment_id)
        return Person(
            principal.person_id, principal.appointment_id, principal.office_id, principal.part
        )
    parties = await appointments.parties(appointment_id)
    if parties.adviser_id != principal.account_id:
        raise NotFound
    principal.require(parties.office_id, "adviser")
    return Person(principal.account_id, appointment_id, parties.office_id, "adviser")
