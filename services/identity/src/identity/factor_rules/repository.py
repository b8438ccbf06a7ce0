"""Queries on rules about the second factor."""

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.factor_rules.models import FactorRule


async def find(session: AsyncSession, office: str) -> FactorRule | None:
    """Give an office's own rule."""
    return await session.get(FactorRule, office)


async def lock(session: AsyncSession, office: str) -> FactorRule | None:
    """Give an office's own rule, held until the commit."""
    return await session.get(FactorRule, office, with_for_update=True)


async def add(session: AsyncSession, rule: FactorRule) -> None:
    """Store an office's first rule; IntegrityError when another was faster."""
    session.add(rule)
    await session.flush()


async def all_rules(session: AsyncSession) -> dict[str, FactorRule]:
    """Give all rules by office: there are at most as many as offices."""
    return {rule.office: rule for rule in await session.exec(select(FactorRule))}
