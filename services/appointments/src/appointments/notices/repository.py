"""Queries on notices."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.notices.models import Notice


async def drop_waiting(session: AsyncSession, appointment_id: UUID, now: datetime) -> None:
    """Let nothing go out any more that waits for a talk."""
    await session.exec(
        update(Notice)
        .where(col(Notice.appointment_id) == appointment_id, col(Notice.state) == "waiting")
        .values(state="dropped", failure="outdated", done_at=now)
        .execution_options(synchronize_session="fetch")
    )


async def of_appointment(session: AsyncSession, appointment_id: UUID) -> Sequence[Notice]:
    """Give all of a talk by the time they are due."""
    query = (
        select(Notice)
        .where(col(Notice.appointment_id) == appointment_id)
        .order_by(col(Notice.due_at), col(Notice.created_at), col(Notice.id))
    )
    return (await session.exec(query)).all()


async def due(session: AsyncSession, now: datetime, limit: int) -> Sequence[tuple[UUID, UUID]]:
    """Give ids of notices that are due, each with its appointment's, the longest due first."""
    query = (
        select(Notice.id, Notice.appointment_id)
        .where(col(Notice.state) == "waiting", col(Notice.next_attempt_at) <= now)
        .order_by(col(Notice.next_attempt_at))
        .limit(limit)
    )
    return (await session.exec(query)).all()


async def lock(session: AsyncSession, notice_id: UUID) -> Notice | None:
    """Give a notice as it is now, locked until the commit, or None."""
    return await session.get(Notice, notice_id, with_for_update=True, populate_existing=True)


async def waiting(session: AsyncSession, now: datetime) -> tuple[int, datetime | None]:
    """Give how many are overdue, and when the next one is due."""
    is_waiting = col(Notice.state) == "waiting"
    overdue = select(func.count(col(Notice.id))).where(
        is_waiting, col(Notice.next_attempt_at) <= now
    )
    following = select(func.min(Notice.next_attempt_at)).where(is_waiting)
    return (await session.exec(overdue)).one(), (await session.exec(following)).one()


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete the notices of appointments that go."""
    await session.exec(delete(Notice).where(col(Notice.appointment_id).in_(appointment_ids)))
