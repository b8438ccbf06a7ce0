"""The queries of the slot search: one for the advisers' calendars, one for the rooms'.

Somebody waits for this list, so it is plain Core: built once, compiled once, no entities. What
belongs to an adviser or a room comes gathered into texts, so that each of them is one row.
"""

from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import bindparam
from sqlalchemy.orm import Mapped
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers.models import Adviser
from appointments.occupancy.cells import CELL_MINUTES, start_of
from appointments.occupancy.models import OccupiedCell
from appointments.offices.models import Office
from appointments.rooms.models import MOST_ROOMS, Room
from appointments.schedules.models import Absence, WorkingHours
from appointments.schedules.working_time import Window
from appointments.slots.calendars import (
    AdviserCalendar,
    Frame,
    RoomCalendar,
    read_adviser,
    read_frame,
    read_room,
)
from appointments.slots.gathering import gathered, shifts_as_numbers, spans_as_texts
from appointments.topics.models import Topic

MOST_ADVISERS = 500
"""An office has fewer; the bound keeps the search bounded."""
_FRAME = 7
"""Columns of office and topic; the ones of the adviser follow."""
_LONGEST_TAIL = 48
"""Cells; no talk with its break or airing reaches farther beyond a window."""


async def advisers(
    session: AsyncSession,
    *,
    office_id: UUID,
    topic_id: UUID,
    window: Window,
    for_video: bool,
    only: UUID | None,
    besides: UUID | None,
) -> tuple[Frame, list[AdviserCalendar]] | None:
    """Give what office and topic ask of a talk, and active advisers in the order of their ids.

    None when the office has no such topic. Calendars reach beyond the window as far as a talk.
    """
    parameters = {
        **_parameters(office_id, topic_id, window, besides),
        "starts_at": start_of(window.first_cell),
        "ends_at": start_of(window.first_cell + window.cells + _LONGEST_TAIL),
        **({"adviser_id": only} if only else {}),
    }
    statement = _advisers(for_video=for_video, one=only is not None, besides=besides is not None)
    connection = await session.connection()
    rows = (await connection.execute(statement, parameters)).all()
    if not rows:
        return None
    calendars = [
        read_adviser(row[_FRAME:], window.first_cell) for row in rows if row[_FRAME] is not None
    ]
    return read_frame(rows[0][:_FRAME]), calendars


async def rooms(
    session: AsyncSession,
    *,
    office_id: UUID,
    topic_id: UUID,
    window: Window,
    besides: UUID | None,
) -> list[RoomCalendar]:
    """Give the protected offices in use by name; calendars reach as far as talk and airing."""
    connection = await session.connection()
    rows = await connection.execute(
        _rooms(besides=besides is not None), _parameters(office_id, topic_id, window, besides)
    )
    return [read_room(row, window.first_cell) for row in rows]


def _parameters(
    office_id: UUID, topic_id: UUID, window: Window, besides: UUID | None
) -> dict[str, Any]:
    return {
        "office_id": office_id,
        "topic_id": topic_id,
        "first_cell": window.first_cell,
        "end_cell": window.first_cell + window.cells,
        **({"besides": besides} if besides else {}),
    }


@cache
def _advisers(*, for_video: bool, one: bool, besides: bool) -> sa.Select[Any]:
    who = [
        col(Adviser.office_id) == col(Office.id),
        col(Adviser.active).is_(True),
        col(Adviser.account_open).is_(True),
    ]
    if for_video:
        who.append(col(Adviser.video_opted_in).is_(True))
    if one:
        who.append(col(Adviser.id) == bindparam("adviser_id"))
    hours = gathered(shifts_as_numbers(), col(WorkingHours.adviser_id) == col(Adviser.id))
    absences = gathered(
        spans_as_texts(),
        col(Absence.adviser_id) == col(Adviser.id),
        col(Absence.ends_at) > bindparam("starts_at"),
        col(Absence.starts_at) < bindparam("ends_at"),
    )
    tail = (col(Topic.duration_minutes) + col(Topic.break_minutes)) // CELL_MINUTES
    taken = _taken(col(Adviser.id), tail, besides=besides)
    columns: tuple[Any, ...] = (
        Office.zone,
        Office.holiday_subdivision,
        sa.cast(col(Office.holiday_categories), sa.String),
        sa.cast(col(Office.closing_days), sa.String),
        sa.cast(col(Topic.channels), sa.String),
        Topic.duration_minutes,
        Topic.break_minutes,
        Adviser.id,
        Adviser.display_name,
        hours,
        absences,
        taken,
    )
    return (
        sa.select(*columns)
        .join_from(Office, Topic, col(Topic.office_id) == col(Office.id))
        .outerjoin(Adviser, sa.and_(*who))
        .where(col(Office.id) == bindparam("office_id"), col(Topic.id) == bindparam("topic_id"))
        .order_by(col(Adviser.id))
        .limit(MOST_ADVISERS)
    )


@cache
def _rooms(*, besides: bool) -> sa.Select[Any]:
    talk = (col(Topic.duration_minutes) + CELL_MINUTES - 1) // CELL_MINUTES
    tail = talk + col(Room.airing_minutes) // CELL_MINUTES
    taken = _taken(col(Room.id), tail, besides=besides)
    columns: tuple[Any, ...] = (Room.id, Room.airing_minutes, taken)
    return (
        sa.select(*columns)
        .join_from(Room, Topic, col(Topic.office_id) == col(Room.office_id))
        .where(
            col(Room.office_id) == bindparam("office_id"),
            col(Topic.id) == bindparam("topic_id"),
            col(Room.active).is_(True),
        )
        .order_by(col(Room.name), col(Room.id))
        .limit(MOST_ROOMS)
    )


def _taken(
    resource: Mapped[UUID], tail: sa.ColumnElement[int], *, besides: bool
) -> sa.ScalarSelect[str]:
    conditions = [
        col(OccupiedCell.resource_id) == resource,
        col(OccupiedCell.cell) >= bindparam("first_cell"),
        col(OccupiedCell.cell) < bindparam("end_cell") + tail,
    ]
    if besides:
        conditions.append(col(OccupiedCell.appointment_id) != bindparam("besides"))
    return gathered(col(OccupiedCell.cell), *conditions)
