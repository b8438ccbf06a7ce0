"""Decides whether an office demands guardians, and takes in of whom one is demanded."""

from collections.abc import Collection, Iterable
from uuid import UUID

from nahbar_common import trail
from nahbar_common.auth import Role, Staff
from nahbar_common.clock import utc_now
from nahbar_common.news import take_newer
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.declarations import service as declarations
from consent.guardians import repository
from consent.guardians.errors import GuardianTextMissing
from consent.guardians.models import GuardianDemand, GuardianRule
from consent.guardians.schemas import RuleRead, RuleWrite
from consent.parts import Demand

_READERS: tuple[Role, ...] = ("adviser", "team_lead", "dpo", "admin")


async def read_rule(session: AsyncSession, staff: Staff, office_id: UUID) -> RuleRead:
    """Tell whether an office demands guardians; raise NotFound to others."""
    staff.require(office_id, *_READERS)
    return RuleRead(office_id=office_id, is_demanded=await is_demanded(session, office_id))


async def is_demanded(session: AsyncSession, office_id: UUID) -> bool:
    """Tell whether an office demands guardians of minors."""
    rule = await repository.find_rule(session, office_id)
    return rule is not None and rule.is_demanded


async def choose_rule(
    session: AsyncSession, staff: Staff, office_id: UUID, wanted: RuleWrite
) -> RuleRead:
    """Demand guardians of minors from now on, or no longer; raise NotFound or GuardianTextMissing.

    Talks that are booked keep what was said when they were: whoever may change one says otherwise.
    """
    staff.require(office_id, "dpo")
    if wanted.is_demanded:
        text = await declarations.find_current(session, office_id, "video_talk", "guardian")
        if text is None:
            raise GuardianTextMissing
    rule = await repository.find_rule(session, office_id)
    if rule is None:
        rule = GuardianRule(office_id=office_id, is_demanded=False)
    rule.is_demanded, rule.chosen_at = wanted.is_demanded, utc_now()
    session.add(rule)
    await session.flush()
    trail.record(
        session,
        "guardians.chosen",
        trail.Subject("office", office_id),
        office_id=office_id,
        is_demanded=wanted.is_demanded,
    )
    return RuleRead(office_id=office_id, is_demanded=rule.is_demanded)


async def heed(session: AsyncSession, demands: Iterable[Demand]) -> None:
    """Take over what appointments says of guardians, where it is newer than what is known."""
    for demand in demands:
        await repository.make_room(session, demand)
        known = await repository.lock(session, demand.appointment_id, demand.person_id)
        if known is not None and take_newer(known, demand, "is_demanded"):
            await session.flush()


async def lock(
    session: AsyncSession, appointment_id: UUID, person_id: UUID
) -> GuardianDemand | None:
    """Give what is demanded of a minor, asked of them or of their guardian, until the commit.

    What the two declare thus comes one after the other. None: nobody's guardian was ever demanded.
    """
    return await repository.lock(session, appointment_id, person_id)


async def guardians_of(
    session: AsyncSession, appointment_id: UUID, person_ids: Collection[UUID]
) -> dict[UUID, GuardianDemand]:
    """Give of these people those whose guardian was ever demanded, by their own id."""
    found = await repository.of_people(session, appointment_id, person_ids)
    return {one.person_id: one for one in found}
