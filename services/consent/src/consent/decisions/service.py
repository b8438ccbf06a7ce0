"""Decides whether consents hold, from what each person declared last."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents.models import ConsentEntry
from consent.consents.service import newest_of_people, without_force
from consent.decisions.schemas import (
    Decision,
    DecisionRequest,
    Decisions,
    PersonAsked,
    RefusalReason,
)

_NEEDED_BY_ALL = ("client", "adviser")


async def decide(session: AsyncSession, request: DecisionRequest) -> Decisions:
    """Give a decision per person, in two queries.

    A consent holds when it is the last thing the person declared for this appointment, in this
    part. It was given for the declaration current at that time; later versions do not void it,
    unless whoever published one said that people have to be asked anew.
    """
    asked = {person.person_id for person in request.persons}
    newest = await newest_of_people(session, request.appointment_id, asked)
    old = await without_force(session, newest.values())
    decisions = [_decide(person, newest, old) for person in request.persons]
    needed = [decision.allowed for decision in decisions if decision.part in _NEEDED_BY_ALL]
    return Decisions(
        appointment_id=request.appointment_id,
        decisions=decisions,
        allowed=bool(needed) and all(needed),
    )


def _decide(person: PersonAsked, newest: dict[UUID, ConsentEntry], old: set[UUID]) -> Decision:
    entry = newest.get(person.person_id)
    if entry is None or entry.part != person.part:
        return _decision(person, entry, "none")
    if entry.kind == "withdrawn":
        return _decision(person, entry, "withdrawn")
    if entry.id in old:
        return _decision(person, entry, "outdated")
    return _decision(person, entry, None)


def _decision(
    person: PersonAsked, entry: ConsentEntry | None, reason: RefusalReason | None
) -> Decision:
    return Decision(
        person_id=person.person_id,
        part=person.part,
        allowed=reason is None,
        reason=reason,
        consent_id=entry.id if entry is not None and reason is None else None,
        revision=entry.position if entry is not None else 0,
    )
