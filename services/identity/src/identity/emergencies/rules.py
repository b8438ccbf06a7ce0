"""How long an office allows an access in an emergency."""

from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.etags import check_version
from nahbar_common.problems import TryAgain
from nahbar_common.trail import Subject, record
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.emergencies import repository
from identity.emergencies.models import EmergencyRule
from identity.emergencies.schemas import EmergencyRuleAnswer
from identity.notices import service as notices

USUAL_MINUTES = 30


async def of_office(session: AsyncSession, office_id: UUID) -> EmergencyRuleAnswer:
    """Give what holds in an office."""
    rule = await repository.rule(session, office_id)
    return EmergencyRuleAnswer(
        office_id=office_id,
        most_minutes=USUAL_MINUTES if rule is None else rule.most_minutes,
        version=0 if rule is None else rule.version,
    )


async def settle(
    session: AsyncSession, office_id: UUID, most_minutes: int, *, by: UUID, version: int
) -> EmergencyRuleAnswer:
    """Let an office allow so many minutes; raise PreconditionFailed or TryAgain.

    The data-protection officers hear of it: whoever uses such an access settles how long it is.
    """
    rule = await repository.lock_rule(session, office_id)
    check_version(0 if rule is None else rule.version, version)
    if rule is None:
        new = EmergencyRule(office_id=office_id, most_minutes=most_minutes, changed_by=by)
        try:
            await repository.add(session, new)
        except IntegrityError:
            raise TryAgain from None
    else:
        rule.most_minutes, rule.version = most_minutes, rule.version + 1
        rule.changed_at, rule.changed_by = utc_now(), by
    record(
        session,
        "emergency.limited",
        Subject("office", office_id),
        office_id=office_id,
        most_minutes=most_minutes,
    )
    notices.note(session, by, "emergency_limited", dpo_offices=[str(office_id)])
    await session.flush()
    return await of_office(session, office_id)
