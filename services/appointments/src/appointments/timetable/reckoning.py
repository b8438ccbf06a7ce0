"""The arithmetic of a timetable, without any database.

A set of cells is a whole number used as a bit mask: bit i is cell `first_cell + i`.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from appointments.closed_days.calendar import ClosedDays
from appointments.occupancy.cells import CELLS_PER_DAY, cell_of, start_of
from appointments.schedules.working_time import Window, absent_mask, working_mask
from appointments.slots.calendars import AdviserCalendar

Moments = tuple[datetime, datetime]


class Times(NamedTuple):
    """When an adviser works, is away and is free, as masks of one window."""

    works: int
    absent: int
    free: int


def window_around(first: date, days: int) -> Window:
    """Give the cells that these days have in any zone: a day more on both sides."""
    start = datetime.combine(first - timedelta(days=1), time(), UTC)
    return Window(cell_of(start), CELLS_PER_DAY * (days + 2))


def window_of(first: date, days: int, zone: ZoneInfo) -> Window:
    """Give the cells of these days on the clocks of a zone, whether they change or not."""
    first_cell = cell_of(midnight(first, zone))
    return Window(first_cell, cell_of(midnight(first + timedelta(days=days), zone)) - first_cell)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """Give the moment (UTC) a day begins in a zone."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def times_of(
    adviser: AdviserCalendar,
    read: Window,
    shown: Window,
    zone: ZoneInfo,
    closed: ClosedDays,
    now_cell: int,
) -> Times:
    """Reckon an adviser's times; the calendar is of the window `read`, which holds `shown`."""
    works = working_mask(shown, zone, closed, adviser.shifts)
    absent = absent_mask(shown, adviser.absences)
    taken = adviser.taken >> (shown.first_cell - read.first_cell)
    ahead = shown.mask(now_cell, shown.first_cell + shown.cells)
    return Times(works, absent, works & ~absent & ~taken & ahead)


def spans_of(mask: int, window: Window) -> Iterator[Moments]:
    """Give the runs of a mask as moments (UTC), by time."""
    cell = window.first_cell
    while mask:
        gap = (mask & -mask).bit_length() - 1
        mask >>= gap
        length = (~mask & (mask + 1)).bit_length() - 1
        mask >>= length
        yield start_of(cell + gap), start_of(cell + gap + length)
        cell += gap + length
