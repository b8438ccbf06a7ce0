"""Queries on call rooms."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import CallRoom

_BATCH = 50


async def open_room(session: AsyncSession, appointment_id: UUID) -> CallRoom | None:
    """Give the call's open room."""
    statement = select(CallRoom).where(
        CallRoom.appointment_id == appointment_id, col(CallRoom.close_requested_at).is_(None)
    )
    return (await session.exec(statement)).first()


async def find(session: AsyncSession, name: str) -> CallRoom | None:
    """Give a room by name."""
    return await session.get(CallRoom, name)


async def to_delete(session: AsyncSession, appointment_id: UUID | None = None) -> Sequence[str]:
    """Give names of closed rooms that LiveKit may still have, of one call or of all."""
    statement = (
        select(CallRoom.name)
        .where(col(CallRoom.close_requested_at).is_not(None), col(CallRoom.deleted_at).is_(None))
        .order_by(col(CallRoom.close_requested_at))
        .limit(_BATCH)
    )
    if appointment_id is not None:
        statement = statement.where(CallRoom.appointment_id == appointment_id)
    return (await session.exec(statement)).all()


async def mark_deleted(session: AsyncSession, names: Sequence[str], now: datetime) -> None:
    """Record that LiveKit has these rooms no more."""
    await session.exec(update(CallRoom).where(col(CallRoom.name).in_(names)).values(deleted_at=now))


async def calls_with_open_room(session: AsyncSession, after: UUID | None) -> Sequence[UUID]:
    """Give the next calls that have an open room, in the order of their ids."""
    statement = (
        select(CallRoom.appointment_id)
        .where(col(CallRoom.close_requested_at).is_(None))
        .order_by(col(CallRoom.appointment_id))
        .limit(_BATCH)
    )
    if after is not None:
        statement = statement.where(col(CallRoom.appointment_id) > after)
    return (await session.exec(statement)).all()


async def open_among(session: AsyncSession, names: Sequence[str]) -> set[str]:
    """Give which of these names are open rooms of ours."""
    statement = select(CallRoom.name).where(
        col(CallRoom.name).in_(names), col(CallRoom.close_requested_at).is_(None)
    )
    return set((await session.exec(statement)).all())
