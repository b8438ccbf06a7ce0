"""Queries on protected offices."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.rooms.models import MOST_ROOMS, Room


async def lock(session: AsyncSession, room_id: UUID) -> Room | None:
    """Give a room locked until the commit, or None."""
    return await session.get(Room, room_id, with_for_update={"key_share": True})


async def lock_for_booking(session: AsyncSession, room_id: UUID) -> Room | None:
    """Give a room whose rules stay as they are until the commit, or None."""
    return await session.get(Room, room_id, with_for_update={"read": True}, populate_existing=True)


async def usable(session: AsyncSession, office_id: UUID) -> Sequence[Room]:
    """Give an office's rooms in use, by name."""
    query = (
        select(Room)
        .where(col(Room.office_id) == office_id, col(Room.active).is_(True))
        .order_by(col(Room.name), col(Room.id))
        .limit(MOST_ROOMS)
    )
    return (await session.exec(query)).all()


async def page(
    session: AsyncSession, *, office_id: UUID, after: UUID | None, limit: int
) -> Sequence[Room]:
    """Give up to `limit` rooms of an office, in the order they were made."""
    query = select(Room).where(col(Room.office_id) == office_id).order_by(col(Room.id)).limit(limit)
    if after is not None:
        query = query.where(col(Room.id) > after)
    return (await session.exec(query)).all()


async def names(session: AsyncSession, office_id: UUID) -> Sequence[str]:
    """Give what an office's rooms are called, those out of use too."""
    return (await session.exec(select(Room.name).where(col(Room.office_id) == office_id))).all()
