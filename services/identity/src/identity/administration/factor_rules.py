"""Settling for whom a second factor is demanded; where that is less, the officers are told."""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.auth import Role
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.officers import tell_officers
from identity.factor_rules import service
from identity.factor_rules.schemas import FactorRuleAnswer


async def settle(
    session: AsyncSession,
    office: str,
    roles: Collection[Role],
    *,
    by: UUID | None,
    version: int | None = None,
) -> FactorRuleAnswer:
    """Let an office (or `*`) demand it of these roles; raise PreconditionFailed or TryAgain.

    by: whose account; None: a command on the server.
    """
    before = await service.of_office(session, office)
    after = await service.settle(session, office, roles, by=by, version=version)
    if not set(before.roles) <= set(after.roles):
        await tell_officers(session, "second_factor_relaxed", [office], about=by)
    return after
