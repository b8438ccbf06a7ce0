"""The one query for the calendars of a timetable; the talks are read by bookings."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers.models import Adviser
from appointments.occupancy.cells import start_of
from appointments.occupancy.models import OccupiedCell
from appointments.offices.models import Office
from appointments.schedules.models import Absence, WorkingHours
from appointments.schedules.working_time import Window
from appointments.slots.calendars import AdviserCalendar, read_adviser
from appointments.slots.gathering import gathered, shifts_as_numbers, spans_as_texts

MOST_ADVISERS = 500
"""An office has fewer; the bound keeps the answer bounded."""
_OF_OFFICE = 4
"""Columns of the office; the ones of the adviser follow."""


async def calendars(
    session: AsyncSession, office_id: UUID, adviser_id: UUID | None, window: Window
) -> tuple[tuple[str, str | None, str, str], list[AdviserCalendar]] | None:
    """Give an office's zone, subdivision, holiday categories, closing days (JSON), and calendars.

    Of the one adviser, or of all that take talks, by name. None: there is no such office.
    """
    end = window.first_cell + window.cells
    who = [col(Adviser.office_id) == col(Office.id)]
    if adviser_id is None:
        who += [col(Adviser.active).is_(True), col(Adviser.account_open).is_(True)]
    else:
        who.append(col(Adviser.id) == adviser_id)
    hours = gathered(shifts_as_numbers(), col(WorkingHours.adviser_id) == col(Adviser.id))
    absences = gathered(
        spans_as_texts(),
        col(Absence.adviser_id) == col(Adviser.id),
        col(Absence.ends_at) > start_of(window.first_cell),
        col(Absence.starts_at) < start_of(end),
    )
    taken = gathered(
        col(OccupiedCell.cell),
        col(OccupiedCell.resource_id) == col(Adviser.id),
        col(OccupiedCell.cell) >= window.first_cell,
        col(OccupiedCell.cell) < end,
    )
    columns: tuple[Any, ...] = (
        Office.zone,
        Office.holiday_subdivision,
        sa.cast(col(Office.holiday_categories), sa.String),
        sa.cast(col(Office.closing_days), sa.String),
        Adviser.id,
        Adviser.display_name,
        hours,
        absences,
        taken,
    )
    statement = (
        sa.select(*columns)
        .select_from(Office)
        .outerjoin(Adviser, sa.and_(*who))
        .where(col(Office.id) == office_id)
        .order_by(col(Adviser.display_name), col(Adviser.id))
        .limit(MOST_ADVISERS)
    )
    connection = await session.connection()
    rows = (await connection.execute(statement)).all()
    if not rows:
        return None
    zone, subdivision, categories, own, *_ = rows[0]
    advisers = [
        read_adviser(row[_OF_OFFICE:], window.first_cell)
        for row in rows
        if row[_OF_OFFICE] is not None
    ]
    return (zone, subdivision, categories, own), advisers
