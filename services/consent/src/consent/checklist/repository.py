"""Queries on manual checks."""

from uuid import UUID

from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.checklist.models import ManualCheck


async def newest_of(session: AsyncSession, office_id: UUID) -> dict[str, ManualCheck]:
    """Give the newest manual check of each line of an office."""
    query = (
        select(ManualCheck)
        .where(col(ManualCheck.office_id) == office_id)
        .order_by(col(ManualCheck.noted_at), col(ManualCheck.id))
    )
    return {check.line: check for check in await session.exec(query)}


async def add(session: AsyncSession, check: ManualCheck) -> None:
    """Store one."""
    session.add(check)
    await session.flush()


async def forget_names(session: AsyncSession, account_id: UUID) -> None:
    """Empty who looked in what this account has noted."""
    await session.exec(
        update(ManualCheck).where(col(ManualCheck.noted_by) == account_id).values(done_by="")
    )
