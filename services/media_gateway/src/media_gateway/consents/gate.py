"""The consent gate: what must be allowed, right now, before somebody waits or joins."""

from uuid import UUID

from media_gateway.appointments.models import AppointmentView
from media_gateway.clients.consent import (
    ConsentClient,
    Decision,
    NoConsentAnswerError,
    Part,
    Person,
)
from media_gateway.consents.errors import ConsentMissing, ConsentUnknown

SELF = "self"


def needed_for_talk(view: AppointmentView, person_id: UUID, part: Part) -> list[Person]:
    """Give whose consents a join needs: adviser and client, and a guest's own."""
    both = [
        Person(person_id=view.adviser_id, part="adviser"),
        Person(person_id=view.client_id, part="client"),
    ]
    if part in ("adviser", "client"):
        return both
    return [*both, Person(person_id=person_id, part=part)]


async def require(
    client: ConsentClient, appointment_id: UUID, needed: list[Person], *, asking: UUID
) -> list[Decision]:
    """Give the decisions if all are yes.

    Raises ConsentMissing naming whose is missing, ConsentUnknown when no answer comes in time.
    """
    try:
        decisions = await client.decide(appointment_id, needed)
    except NoConsentAnswerError:
        raise ConsentUnknown(retry_after=2) from None
    refuse_missing(
        needed, {p.person_id for p in needed if not decisions[p.person_id].allowed}, asking
    )
    return [decisions[person.person_id] for person in needed]


def refuse_missing(needed: list[Person], without: set[UUID], asking: UUID) -> None:
    """Raise ConsentMissing when one of the needed people is among those without consent."""
    missing = [
        SELF if person.person_id == asking else person.part
        for person in needed
        if person.person_id in without
    ]
    if missing:
        raise ConsentMissing(missing=missing)
