"""Queries of rules."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.replacement_rules.models import ReplacementRule


async def find(
    session: AsyncSession, office_id: UUID, *, hold: bool = False
) -> ReplacementRule | None:
    """Find an office's rule; held until the commit where it is to be changed."""
    return await session.get(
        ReplacementRule, office_id, populate_existing=True, with_for_update=hold or None
    )


async def save(session: AsyncSession, rule: ReplacementRule) -> None:
    """Store it; raise IntegrityError when another first word of the office was quicker."""
    session.add(rule)
    await session.flush()
