"""Working time: weekly hours on the office's wall clock, turned into cells of UTC.

A set of cells is a whole number used as a bit mask: bit i is cell `first_cell + i`.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from appointments.closed_days.calendar import ClosedDays
from appointments.occupancy.cells import cell_of, next_cell, start_of

MINUTES_PER_DAY = 24 * 60
_QUARTER = timedelta(minutes=15)


class Window(NamedTuple):
    """The cells that are looked at: `cells` of them from `first_cell` on."""

    first_cell: int
    cells: int

    def mask(self, first: int, end: int) -> int:
        """Give the mask of the cells from `first` up to before `end`, as far as they lie here."""
        low = max(first - self.first_cell, 0)
        high = min(end - self.first_cell, self.cells)
        return (1 << high) - (1 << low) if high > low else 0


class Shift(NamedTuple):
    """Working hours of one weekday (0 = Monday), in minutes after midnight; 1440 is its end."""

    weekday: int
    starts_minute: int
    ends_minute: int


@lru_cache(maxsize=1000)
def working_mask(
    window: Window, zone: ZoneInfo, closed: ClosedDays, shifts: tuple[Shift, ...]
) -> int:
    """Give the cells of the window in which somebody with these shifts works.

    Only whole cells count; shifts that meet at midnight are one stretch. Cached: a search asks
    for many people with the same hours.
    """
    by_weekday: dict[int, list[Shift]] = {}
    for shift in shifts:
        by_weekday.setdefault(shift.weekday, []).append(shift)
    mask = 0
    for day in _days(window, zone):
        todays = by_weekday.get(day.weekday())
        if todays and not closed.covers(day):
            for shift in todays:
                mask |= window.mask(*_cells_of(day, shift.starts_minute, shift.ends_minute, zone))
    return mask


def absent_mask(window: Window, absences: Iterable[tuple[datetime, datetime]]) -> int:
    """Give the cells of the window that an absence touches."""
    mask = 0
    for starts_at, ends_at in absences:
        mask |= window.mask(cell_of(starts_at), next_cell(ends_at))
    return mask


def _days(window: Window, zone: ZoneInfo) -> Iterator[date]:
    day = start_of(window.first_cell).astimezone(zone).date()
    last = start_of(window.first_cell + window.cells).astimezone(zone).date()
    while day <= last:
        yield day
        day += timedelta(days=1)


@lru_cache(maxsize=10_000)
def _cells_of(day: date, starts_minute: int, ends_minute: int, zone: ZoneInfo) -> tuple[int, int]:
    """Give the first whole cell of a stretch of a day, and the first behind it.

    Cached: arithmetic with zones is what costs most, and days repeat from search to search.
    """
    opening, closing = _opening(day, starts_minute, zone), _closing(day, ends_minute, zone)
    return next_cell(opening), cell_of(closing)


def _opening(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """Give the first moment whose wall time is the given one; when it is skipped, right after."""
    return _to_utc(day, minute, zone, fold=0)


def _closing(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """Give the last moment whose wall time is the given one; when it is skipped, right before."""
    return _to_utc(day, minute, zone, fold=1)


def _to_utc(day: date, minute: int, zone: ZoneInfo, *, fold: int) -> datetime:
    day += timedelta(days=minute // MINUTES_PER_DAY)
    wall = datetime.combine(
        day, time(minute % MINUTES_PER_DAY // 60, minute % 60, fold=fold), tzinfo=zone
    )
    moment = wall.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return moment
    return _end_of_gap(wall, zone)


def _end_of_gap(wall: datetime, zone: ZoneInfo) -> datetime:
    """Find the moment the clock jumps over a wall time that does not exist.

    With fold=1 the moment lies before the jump (PEP 495); clocks jump on quarters of an hour.
    """
    moment = wall.replace(fold=1).astimezone(UTC)
    offset = moment.astimezone(zone).utcoffset()
    moment = start_of(cell_of(moment))
    while moment.astimezone(zone).utcoffset() == offset:
        moment += _QUARTER
    return moment
