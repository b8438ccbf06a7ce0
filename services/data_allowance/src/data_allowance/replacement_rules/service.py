"""Keeps an office's rule."""

from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.etags import check_version
from nahbar_common.problems import PreconditionFailed
from nahbar_common.trail import Subject, record
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.access import Reader, require_office
from data_allowance.replacement_rules import repository
from data_allowance.replacement_rules.models import DEFAULT, ReplacementRule, Rule
from data_allowance.replacement_rules.schemas import RuleChange, RuleRead


async def rule_of(session: AsyncSession, office_id: UUID) -> Rule:
    """Tell what holds in an office."""
    found = await repository.find(session, office_id)
    return found.rule if found else DEFAULT


async def get(session: AsyncSession, reader: Reader, office_id: UUID) -> RuleRead:
    """Give an office's rule; raise NotFound for another office's officer."""
    require_office(reader, office_id)
    found = await repository.find(session, office_id)
    return RuleRead.model_validate(found or ReplacementRule(office_id=office_id))


async def change(
    session: AsyncSession, officer: Staff, office_id: UUID, wish: RuleChange, read: int
) -> RuleRead:
    """Let another rule hold; raise NotFound or PreconditionFailed."""
    officer.require(office_id, "allowance_officer")
    found = await repository.lock(session, office_id)
    rule = found or ReplacementRule(office_id=office_id)
    check_version(rule.version, read)
    rule.sqlmodel_update(
        {
            "rule": wish.rule,
            "version": rule.version + 1,
            "recorded_by": officer.account_id,
            "recorded_at": utc_now(),
        }
    )
    try:
        await repository.save(session, rule)
    except IntegrityError:
        raise PreconditionFailed from None
    record(
        session,
        "replacement_rule.changed",
        Subject("office", office_id),
        office_id=office_id,
        rule=wish.rule,
    )
    return RuleRead.model_validate(rule)
