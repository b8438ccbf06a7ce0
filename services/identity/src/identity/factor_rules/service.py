"""Who needs a second factor: by default whoever could do the most harm."""

from collections.abc import Collection, Iterable
from uuid import UUID

import structlog
from nahbar_common.auth import ALL_ROLES, ANY_OFFICE, Role
from nahbar_common.clock import utc_now
from nahbar_common.etags import check_version
from nahbar_common.problems import TryAgain
from nahbar_common.trail import Subject, record
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.factor_rules import repository
from identity.factor_rules.models import FactorRule
from identity.factor_rules.schemas import FactorRuleAnswer
from identity.roles import parts_of

DEFAULT: tuple[Role, ...] = ("allowance_officer", "dpo", "admin")

log = structlog.get_logger()


async def demands(session: AsyncSession, roles: Iterable[str]) -> bool:
    """Tell whether whoever holds these roles needs a second factor.

    A role in all offices reaches into the strictest of them, so that one's rule counts as well.
    """
    held = [parts_of(role) for role in roles]
    if not held:
        return False
    rules = await repository.all_rules(session)
    return any(role in _demanded(rules, office) for role, office in held)


async def of_office(session: AsyncSession, office: str) -> FactorRuleAnswer:
    """Give what an office (or `*`) demands."""
    rules = await repository.all_rules(session)
    own = rules.get(office)
    return FactorRuleAnswer(
        office_id=office,
        roles=_in_order(_own_or_inherited(rules, office)),
        inherited=own is None,
        version=own.version if own else 0,
    )


async def settle(
    session: AsyncSession,
    office: str,
    roles: Collection[Role],
    *,
    by: UUID | None,
    version: int | None = None,
) -> FactorRuleAnswer:
    """Let an office demand it of these roles; raise PreconditionFailed or TryAgain.

    Who is signed in without one has no roles from their next renewal on, ten minutes at most.
    """
    rule = await repository.lock(session, office)
    if version is not None:
        check_version(rule.version if rule else 0, version)
    text = " ".join(_in_order(roles))
    if rule is None:
        try:
            await repository.add(session, FactorRule(office=office, roles=text, changed_by=by))
        except IntegrityError:
            raise TryAgain from None
    else:
        rule.roles, rule.version = text, rule.version + 1
        rule.changed_at, rule.changed_by = utc_now(), by
    office_id = None if office == ANY_OFFICE else UUID(office)
    demanded: list[str] = [*_in_order(roles)]
    record(
        session,
        "second_factor.demanded",
        Subject("office", office),
        office_id=office_id,
        roles=demanded,
    )
    log.info("second factor rule settled")
    await session.flush()
    return await of_office(session, office)


def _demanded(rules: dict[str, FactorRule], office: str) -> set[str]:
    if office != ANY_OFFICE:
        return _own_or_inherited(rules, office)
    every = (set(rule.roles.split()) for rule in rules.values())
    return _own_or_inherited(rules, ANY_OFFICE).union(*every)


def _own_or_inherited(rules: dict[str, FactorRule], office: str) -> set[str]:
    rule = rules.get(office) or rules.get(ANY_OFFICE)
    return set(rule.roles.split()) if rule is not None else set(DEFAULT)


def _in_order(roles: Collection[str]) -> list[Role]:
    return [role for role in ALL_ROLES if role in roles]
