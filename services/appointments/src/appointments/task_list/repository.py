"""Queries on tasks together with the appointments they are about."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, func, select, tuple_
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers.models import Adviser
from appointments.attendances.models import Attendance
from appointments.bookings.models import Appointment
from appointments.people.models import Client
from appointments.tasks.models import Task
from appointments.tasks.service import OF_WHO_LOST_IT, OF_WHOSE_CALENDAR, UNTIL_TALK


async def page(
    session: AsyncSession,
    *,
    office_id: UUID,
    reader: UUID,
    of: Collection[UUID] | None,
    ends_after: datetime,
    after: tuple[datetime, UUID] | None,
    limit: int,
) -> list[tuple[Task, str, datetime]]:
    """Give up to `limit` open tasks with the name of whom they are for and the talk's start.

    By the talk's start: what comes first is decided first. of: for whom they are; None: all of
    the office.
    """
    query = _waiting(
        select(Task, Adviser.display_name, Appointment.starts_at),
        office_id,
        reader,
        of=of,
        ends_after=ends_after,
    )
    query = query.order_by(col(Appointment.starts_at), col(Task.id)).limit(limit)
    if after is not None:
        query = query.where(tuple_(col(Appointment.starts_at), col(Task.id)) > after)
    return [(task, name, starts_at) for task, name, starts_at in (await session.exec(query)).all()]


async def count(
    session: AsyncSession,
    *,
    office_id: UUID,
    reader: UUID,
    of: Collection[UUID] | None,
    ends_after: datetime,
) -> int:
    """Count the open tasks."""
    query = _waiting(
        select(func.count(col(Task.id))),
        office_id,
        reader,
        of=of,
        ends_after=ends_after,
    )
    return int((await session.exec(query)).one())


def _waiting(
    query: Any, office_id: UUID, reader: UUID, *, of: Collection[UUID] | None, ends_after: datetime
) -> Any:
    """Narrow a query down to tasks that are open and still ask for something.

    What only time or another page settles is left out here, so that no job has to close it.
    """
    query = (
        query.select_from(Task)
        .join(Appointment, col(Appointment.id) == col(Task.appointment_id))
        .join(Adviser, col(Adviser.id) == col(Task.adviser_id))
        .where(
            col(Task.office_id) == office_id,
            col(Task.done_at).is_(None),
            sa.or_(col(Task.kind).not_in(UNTIL_TALK), col(Appointment.ends_at) >= ends_after),
            sa.or_(col(Task.kind) != "phone_missing", _somebody_without_phone()),
            sa.or_(
                col(Task.kind).not_in(OF_WHOSE_CALENDAR),
                col(Task.adviser_id) == col(Appointment.adviser_id),
            ),
            sa.or_(
                col(Task.kind).not_in(OF_WHO_LOST_IT),
                sa.and_(
                    col(Task.adviser_id) == reader,
                    col(Task.adviser_id) != col(Appointment.adviser_id),
                ),
            ),
        )
    )
    return query if of is None else query.where(col(Task.adviser_id).in_(of))


def _somebody_without_phone() -> sa.ColumnElement[bool]:
    """Tell of a task's appointment whether a client has no number, neither here nor on file."""
    return (
        sa.select(1)
        .select_from(Attendance)
        .join(Client, col(Client.id) == col(Attendance.person_id))
        .where(
            col(Attendance.appointment_id) == col(Task.appointment_id),
            col(Attendance.phone).is_(None),
            col(Client.phone).is_(None),
        )
        .exists()
    )
