"""Decides whether consents hold, from what each person declared last."""

from dataclasses import dataclass
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
from consent.guardians.models import GuardianDemand
from consent.guardians.service import guardians_of
from consent.parts import PersonPart

_NEEDED_BY_ALL = ("client", "adviser")


async def decide(session: AsyncSession, request: DecisionRequest) -> Decisions:
    """Give a decision per person, in three queries.

    A consent holds when it is the last thing the person declared for this appointment, in this
    part. It was given for the declaration current at that time; later versions do not void it,
    unless whoever published one said that people have to be asked anew. Where a guardian has to
    agree, theirs has to hold as well (ADR 0063).
    """
    asked = {person.person_id for person in request.persons}
    guardians = await guardians_of(session, request.appointment_id, asked)
    # Both in one query: as they were at one moment.
    newest = await newest_of_people(
        session, request.appointment_id, asked | {one.guardian_id for one in guardians.values()}
    )
    standing = _Standing(newest, await without_force(session, newest.values()), guardians)
    decisions = [standing.decide(person) for person in request.persons]
    needed = [decision.allowed for decision in decisions if decision.part in _NEEDED_BY_ALL]
    return Decisions(
        appointment_id=request.appointment_id,
        decisions=decisions,
        allowed=bool(needed) and all(needed),
    )


@dataclass(frozen=True)
class _Standing:
    """What everybody declared last, which of it has no force, and whose guardians there are."""

    newest: dict[UUID, ConsentEntry]
    old: set[UUID]
    guardians: dict[UUID, GuardianDemand]

    def decide(self, person: PersonAsked) -> Decision:
        demand = self.guardians.get(person.person_id)
        reason = self._refusal(person.person_id, person.part)
        if reason is None and demand is not None and demand.is_demanded:
            is_agreed = self._refusal(demand.guardian_id, "guardian") is None
            reason = None if is_agreed else "guardian_missing"
        entry = self.newest.get(person.person_id)
        revision = entry.position if entry is not None else 0
        if demand is not None:
            of_guardian = self.newest.get(demand.guardian_id)
            revision += demand.revision + (of_guardian.position if of_guardian is not None else 0)
        return Decision(
            person_id=person.person_id,
            part=person.part,
            allowed=reason is None,
            reason=reason,
            consent_id=entry.id if entry is not None and reason is None else None,
            revision=revision,
        )

    def _refusal(self, person_id: UUID, part: PersonPart) -> RefusalReason | None:
        entry = self.newest.get(person_id)
        if entry is None or entry.part != part:
            return "none"
        if entry.kind == "withdrawn":
            return "withdrawn"
        return "outdated" if entry.id in self.old else None
