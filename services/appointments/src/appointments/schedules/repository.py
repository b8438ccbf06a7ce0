"""Queries on working hours and absences."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func
from sqlmodel import col, select, tuple_
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.schedules.models import Absence, WorkingHours
from appointments.schedules.working_time import Shift

Span = tuple[datetime, datetime]


async def shifts_of(session: AsyncSession, adviser_id: UUID) -> tuple[Shift, ...]:
    """Give an adviser's weekly hours, sorted."""
    rows = await session.exec(
        select(WorkingHours.weekday, WorkingHours.starts_minute, WorkingHours.ends_minute)
        .where(col(WorkingHours.adviser_id) == adviser_id)
        .order_by(col(WorkingHours.weekday), col(WorkingHours.starts_minute))
    )
    return tuple(Shift(*row) for row in rows)


async def replace_shifts(session: AsyncSession, adviser_id: UUID, shifts: Iterable[Shift]) -> None:
    """Put these weekly hours in the place of the ones before."""
    await session.exec(delete(WorkingHours).where(col(WorkingHours.adviser_id) == adviser_id))
    session.add_all(
        WorkingHours(
            adviser_id=adviser_id,
            weekday=shift.weekday,
            starts_minute=shift.starts_minute,
            ends_minute=shift.ends_minute,
        )
        for shift in shifts
    )
    await session.flush()


async def absences_within(
    session: AsyncSession, adviser_id: UUID, *, starts_at: datetime, ends_at: datetime
) -> Sequence[Span]:
    """Give an adviser's absences that touch a time."""
    rows = await session.exec(
        select(Absence.starts_at, Absence.ends_at).where(
            col(Absence.adviser_id) == adviser_id,
            col(Absence.ends_at) > starts_at,
            col(Absence.starts_at) < ends_at,
        )
    )
    return rows.all()


async def absences_from(
    session: AsyncSession,
    adviser_id: UUID,
    *,
    since: datetime,
    after: tuple[datetime, UUID] | None,
    limit: int,
) -> Sequence[Absence]:
    """Give up to `limit` absences that end after `since`, in the order of their ends."""
    query = (
        select(Absence)
        .where(col(Absence.adviser_id) == adviser_id, col(Absence.ends_at) > since)
        .order_by(col(Absence.ends_at), col(Absence.id))
        .limit(limit)
    )
    if after is not None:
        query = query.where(tuple_(col(Absence.ends_at), col(Absence.id)) > after)
    return (await session.exec(query)).all()


async def count_absences(session: AsyncSession, adviser_id: UUID, *, since: datetime) -> int:
    """Count the absences that end after `since`."""
    query = select(func.count()).where(
        col(Absence.adviser_id) == adviser_id, col(Absence.ends_at) > since
    )
    return (await session.exec(query)).one()


async def find_absence(session: AsyncSession, absence_id: UUID) -> Absence | None:
    """Give an absence, or None."""
    return await session.get(Absence, absence_id)


async def stood_in_for(session: AsyncSession, stand_in_id: UUID, now: datetime) -> Collection[UUID]:
    """Give the advisers whose absence, over now, names this stand-in."""
    query = (
        select(Absence.adviser_id)
        .where(
            col(Absence.stand_in_id) == stand_in_id,
            col(Absence.starts_at) <= now,
            col(Absence.ends_at) > now,
        )
        .distinct()
    )
    return set((await session.exec(query)).all())
