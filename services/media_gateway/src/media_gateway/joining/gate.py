"""The consent gate: what must be allowed, right now, before somebody waits or joins."""

from uuid import UUID

from media_gateway.access import Seat
from media_gateway.joining.errors import ConsentMissing, ConsentUnknown
from media_gateway.peers.consent import ConsentPeer, Decision, NoConsentAnswerError, Person
from media_gateway.projections.attendances.service import carriers

SELF = "self"
GUARDIAN_MISSING = "guardian_missing"
GUARDIAN = "guardian"


def needed_for_talk(seat: Seat) -> list[Person]:
    """Give whose consents a join needs: those that carry the talk, and the person's own."""
    needed = [
        Person(person_id=person_id, part="adviser" if index == 0 else "client")
        for index, person_id in enumerate(carriers(seat.view.adviser_id, seat.clients))
    ]
    if all(person.person_id != seat.person_id for person in needed):
        needed.append(Person(person_id=seat.person_id, part=seat.part))
    return needed


async def require(
    client: ConsentPeer, appointment_id: UUID, needed: list[Person], *, asking: UUID
) -> list[Decision]:
    """Give the decisions if all are yes.

    Raises ConsentMissing naming whose is missing, ConsentUnknown when no answer comes in time.
    """
    try:
        decisions = await client.decide(appointment_id, needed)
    except NoConsentAnswerError:
        raise ConsentUnknown(retry_after=2) from None
    refused = [decision for decision in decisions.values() if not decision.allowed]
    refuse_missing(
        needed,
        {one.person_id for one in refused},
        asking,
        unguarded={one.person_id for one in refused if one.reason == GUARDIAN_MISSING},
    )
    return [decisions[person.person_id] for person in needed]


def refuse_missing(
    needed: list[Person],
    without: set[UUID],
    asking: UUID,
    unguarded: frozenset[UUID] | set[UUID] = frozenset(),
) -> None:
    """Raise ConsentMissing when one of the needed people is among those without consent.

    unguarded: those whose own consent holds, and whose guardian's does not.
    """
    missing = [
        GUARDIAN
        if person.person_id in unguarded
        else SELF
        if person.person_id == asking
        else person.part
        for person in needed
        if person.person_id in without
    ]
    if missing:
        raise ConsentMissing(missing=missing)
