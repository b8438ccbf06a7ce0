"""Queries on what offices state."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.activities.models import OfficeStatement, Stated


async def all_of(session: AsyncSession, office_id: UUID) -> Sequence[OfficeStatement]:
    """Give what an office has stated."""
    query = select(OfficeStatement).where(col(OfficeStatement.office_id) == office_id)
    return (await session.exec(query)).all()


async def lock(session: AsyncSession, office_id: UUID, about: Stated) -> OfficeStatement | None:
    """Give one statement, held until the commit."""
    return await session.get(OfficeStatement, (office_id, about), with_for_update=True)


async def add(session: AsyncSession, statement: OfficeStatement) -> None:
    """Store a first statement; IntegrityError when another was faster."""
    session.add(statement)
    await session.flush()
