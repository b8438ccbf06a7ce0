"""Queries on visits."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.visits.models import Visit


async def add(session: AsyncSession, visit: Visit) -> None:
    """Store a visit."""
    session.add(visit)
    await session.flush()


async def find_all(session: AsyncSession, secret_hashes: Collection[bytes]) -> Sequence[Visit]:
    """Give the visits with these secrets, the one used last first."""
    statement = (
        select(Visit)
        .where(col(Visit.secret_hash).in_(secret_hashes))
        .order_by(col(Visit.last_used_at).desc(), col(Visit.id))
    )
    return (await session.exec(statement)).all()


async def keep_newest(session: AsyncSession, link_id: UUID, count: int) -> None:
    """Drop all but the most recently used visits of a link."""
    newest = (
        select(Visit.id)
        .where(col(Visit.link_id) == link_id)
        .order_by(col(Visit.last_used_at).desc(), col(Visit.id))
        .limit(count)
    )
    await session.exec(
        delete(Visit).where(
            col(Visit.link_id) == link_id, col(Visit.id).not_in(newest.scalar_subquery())
        )
    )


async def delete_all(session: AsyncSession, visits: Collection[Visit]) -> None:
    """End visits."""
    await session.exec(delete(Visit).where(col(Visit.id).in_([visit.id for visit in visits])))
