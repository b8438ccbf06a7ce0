"""Queries of rules."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.replacement_rules.models import ReplacementRule


async def find(session: AsyncSession, office_id: UUID) -> ReplacementRule | None:
    """Find an office's rule."""
    return await session.get(ReplacementRule, office_id)


async def lock(session: AsyncSession, office_id: UUID) -> ReplacementRule | None:
    """Find an office's rule, as it is now, and hold it until the commit."""
    return await session.get(
        ReplacementRule, office_id, populate_existing=True, with_for_update=True
    )


async def save(session: AsyncSession, rule: ReplacementRule) -> None:
    """Store it; raise IntegrityError when another first word of the office was quicker."""
    session.add(rule)
    await session.flush()
