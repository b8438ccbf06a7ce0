"""Queries on topics."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.topics.models import Topic


async def find(session: AsyncSession, topic_id: UUID) -> Topic | None:
    """Give a topic, or None."""
    return await session.get(Topic, topic_id)


async def lock(session: AsyncSession, topic_id: UUID) -> Topic | None:
    """Give a topic locked until the commit, or None."""
    return await session.get(Topic, topic_id, with_for_update={"key_share": True})


async def lock_for_booking(session: AsyncSession, topic_id: UUID) -> Topic | None:
    """Give a topic whose rules stay as they are until the commit, or None."""
    return await session.get(Topic, topic_id, with_for_update={"read": True})


async def page(
    session: AsyncSession, *, office_id: UUID, after: UUID | None, limit: int
) -> Sequence[Topic]:
    """Give up to `limit` topics of an office, in the order they were made."""
    query = (
        select(Topic).where(col(Topic.office_id) == office_id).order_by(col(Topic.id)).limit(limit)
    )
    if after is not None:
        query = query.where(col(Topic.id) > after)
    return (await session.exec(query)).all()
