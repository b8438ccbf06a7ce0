"""Queries on booked talks by what they need."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select as sa_select
from sqlmodel import col, select, tuple_
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers.models import Adviser
from appointments.attendances.models import Attendance
from appointments.bookings.models import Appointment
from appointments.foresight.needing import Needing
from appointments.offices.models import Office
from appointments.rooms.models import Room
from appointments.topics.models import Topic

Row = tuple[Appointment, Office, Topic, Adviser, Room | None]


async def all_of(session: AsyncSession, needing: Needing) -> Sequence[Appointment]:
    """Give every such talk by start."""
    query = _narrowed(sa_select(Appointment), needing)
    found: Sequence[Appointment] = (await session.exec(query)).scalars().all()
    return found


async def page(
    session: AsyncSession, needing: Needing, *, after: tuple[datetime, UUID] | None, limit: int
) -> list[Row]:
    """Give up to `limit` such talks with what is shown of them, by start."""
    query = _narrowed(
        sa_select(Appointment, Office, Topic, Adviser, Room)
        .join(Office, col(Office.id) == col(Appointment.office_id))
        .join(Topic, col(Topic.id) == col(Appointment.topic_id))
        .join(Adviser, col(Adviser.id) == col(Appointment.adviser_id))
        .outerjoin(Room, col(Room.id) == col(Appointment.room_id)),
        needing,
    ).limit(limit)
    if after is not None:
        query = query.where(tuple_(col(Appointment.starts_at), col(Appointment.id)) > after)
    return [tuple(row) for row in (await session.exec(query)).all()]


def _narrowed(query: Any, needing: Needing) -> Any:
    query = query.where(
        col(Appointment.office_id) == needing.office_id,
        col(Appointment.state) == "booked",
        col(Appointment.ends_at) > needing.ends_after,
    ).order_by(col(Appointment.starts_at), col(Appointment.id))
    if needing.starts_before is not None:
        query = query.where(col(Appointment.starts_at) < needing.starts_before)
    for name in ("adviser_id", "room_id", "topic_id", "channel"):
        value = getattr(needing, name)
        if value is not None:
            query = query.where(getattr(Appointment, name) == value)
    if needing.person_id is not None:
        attended = select(Attendance.appointment_id).where(
            col(Attendance.person_id) == needing.person_id,
            col(Attendance.state) == "expected",
        )
        query = query.where(col(Appointment.id).in_(attended))
    return query
