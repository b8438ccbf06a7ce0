"""What the slot search reads: calendars, taken out of the texts the database gathered."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from appointments.closed_days.calendar import ClosedDays, read_closed_days
from appointments.schedules.working_time import Shift
from appointments.vocabulary import Channel

DAY_FACTOR, MINUTE_FACTOR = 10**8, 10**4
"""A shift travels as one number, such as 2_0480_0960: Wednesday, 08:00 to 16:00."""

Span = tuple[datetime, datetime]


class Frame(NamedTuple):
    """What office and topic ask of a talk; lengths in minutes."""

    zone: str
    closed: ClosedDays
    channels: list[Channel]
    duration_minutes: int
    break_minutes: int


class AdviserCalendar(NamedTuple):
    """An adviser's weekly hours, absences, and taken cells (bit 0: the window's first)."""

    id: UUID
    name: str
    shifts: tuple[Shift, ...]
    absences: Sequence[Span]
    taken: int


class RoomCalendar(NamedTuple):
    """A protected office's airing, and taken cells (bit 0: the window's first)."""

    id: UUID
    airing_minutes: int
    taken: int


def read_frame(columns: Sequence[Any]) -> Frame:
    """Read zone, subdivision, categories, closing days and channels (JSON), duration and break."""
    zone, subdivision, categories, own, channels, duration, pause = columns
    closed = read_closed_days(subdivision, categories, own)
    return Frame(zone, closed, json.loads(channels), duration, pause)


def read_adviser(columns: Sequence[Any], first_cell: int) -> AdviserCalendar:
    """Read id, name, hours, absences and taken cells."""
    adviser_id, name, hours, absences, taken = columns
    return AdviserCalendar(
        adviser_id, name, _shifts(hours or ""), _spans(absences), _mask(taken, first_cell)
    )


def read_room(columns: Sequence[Any], first_cell: int) -> RoomCalendar:
    """Read id, airing and taken cells."""
    room_id, airing, taken = columns
    return RoomCalendar(room_id, airing, _mask(taken, first_cell))


@lru_cache(maxsize=1000)
def _shifts(hours: str) -> tuple[Shift, ...]:
    numbers = [int(number) for number in hours.split(",") if number]
    return tuple(
        Shift(number // DAY_FACTOR, number // MINUTE_FACTOR % MINUTE_FACTOR, number % MINUTE_FACTOR)
        for number in sorted(numbers)
    )


def _spans(absences: str | None) -> Sequence[Span]:
    if absences is None:
        return ()
    return [
        (_moment(starts_at), _moment(ends_at))
        for starts_at, _, ends_at in (span.partition("/") for span in absences.split(","))
    ]


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    # SQLite keeps UTC without saying so; PostgreSQL's sessions speak UTC.
    return moment.replace(tzinfo=UTC)


def _mask(cells: str | None, first_cell: int) -> int:
    mask = 0
    if cells is not None:
        for cell in cells.split(","):
            mask |= 1 << int(cell) - first_cell
    return mask
