"""Queries on offices."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.offices.models import Office


async def find(session: AsyncSession, office_id: UUID) -> Office | None:
    """Give an office, or None."""
    return await session.get(Office, office_id)


async def lock(session: AsyncSession, office_id: UUID) -> Office | None:
    """Give an office locked until the commit, or None."""
    return await session.get(Office, office_id, with_for_update={"key_share": True})


async def page(
    session: AsyncSession, *, only: Collection[UUID] | None, after: UUID | None, limit: int
) -> Sequence[Office]:
    """Give up to `limit` offices in the order of their ids; `only` narrows them down."""
    query = select(Office).order_by(col(Office.id)).limit(limit)
    if only is not None:
        query = query.where(col(Office.id).in_(only))
    if after is not None:
        query = query.where(col(Office.id) > after)
    return (await session.exec(query)).all()


async def all_kept_days(session: AsyncSession) -> Sequence[tuple[UUID, dict[str, int]]]:
    """Give what each office chose to keep for how long."""
    rows = await session.exec(select(Office.id, Office.kept_days))
    return [(office_id, dict(days)) for office_id, days in rows]
