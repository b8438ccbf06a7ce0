"""Who in a talk has consented: for its adviser, the team lead, and other jobcenter systems."""

from typing import get_args
from uuid import UUID

from nahbar_common.auth import Machine, Staff
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents import repository
from consent.consents.schemas import ConsentState, PersonConsent, PersonConsents
from consent.consents.service import without_force
from consent.parts import PersonPart
from consent.peers.appointments import Parties


async def consents_of_talk(
    session: AsyncSession, caller: Staff | Machine, parties: Parties
) -> PersonConsents:
    """Give the state of everybody who takes part, or once did; raise NotFound to strangers."""
    _require_insight(caller, parties)
    expected: dict[UUID, str] = {
        attendance.person_id: attendance.part for attendance in parties.attendances
    }
    states: dict[UUID, ConsentState] = dict.fromkeys(expected, "none")
    guarded = {one.guardian_id: one.person_id for one in parties.guardians}
    for one in parties.guardians:
        if one.is_demanded:
            expected[one.guardian_id] = "guardian"
            states[one.guardian_id] = "none"
    entries = await repository.newest_entries(session, parties.appointment_id)
    old = await without_force(session, entries)
    to_renew = {entry.person_id for entry in entries if entry.id in old}
    for entry in entries:
        expected.setdefault(entry.person_id, entry.part)
        states[entry.person_id] = entry.kind
    return PersonConsents(
        items=[
            PersonConsent.model_validate(
                {
                    "person_id": person_id,
                    "part": part,
                    "state": states[person_id],
                    "renewal_needed": person_id in to_renew,
                    "guards": guarded.get(person_id),
                }
            )
            for person_id, part in expected.items()
            # A part that is new to us has no declaration here that one could consent to.
            if part in get_args(PersonPart)
        ]
    )


def _require_insight(caller: Staff | Machine, parties: Parties) -> None:
    if isinstance(caller, Machine):
        caller.require(parties.office_id)
        return
    is_adviser = caller.account_id == parties.adviser_id
    if not caller.has_role(parties.office_id, "team_lead") and not (
        is_adviser and caller.has_role(parties.office_id, "adviser")
    ):
        raise NotFound
