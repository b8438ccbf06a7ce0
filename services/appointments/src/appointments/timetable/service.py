"""What a timetable shows."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from nahbar_common.clock import utc_now
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings import service as bookings
from appointments.bookings.booking import Booking
from appointments.closed_days.calendar import ClosedDays, read_closed_days
from appointments.occupancy.cells import next_cell, start_of
from appointments.schedules.working_time import Window
from appointments.slots.calendars import AdviserCalendar
from appointments.timetable import repository
from appointments.timetable.reckoning import Times, midnight, times_of, window_around, window_of
from appointments.timetable.schemas import Closed, OfficeDay

MOST_TALKS = 4000
"""A week of 60 advisers with 12 talks a day holds 3,600."""


@dataclass(frozen=True)
class Wanted:
    """Which days of an office, and whose; None: of everybody who takes talks."""

    office_id: UUID
    first: date
    days: int
    adviser_id: UUID | None


class Shown(NamedTuple):
    """A timetable as it was read; nothing of a client is open."""

    zone: str
    window: Window
    days: list[OfficeDay]
    advisers: list[tuple[AdviserCalendar, Times]]
    talks: Sequence[Booking]
    complete: bool


async def read(session: AsyncSession, wanted: Wanted) -> Shown:
    """Read days of an office in two statements, however many talks; raise NotFound."""
    around = window_around(wanted.first, wanted.days)
    known = await repository.calendars(session, wanted.office_id, wanted.adviser_id, around)
    if known is None:
        raise NotFound
    (zone_name, subdivision, categories, own), advisers = known
    zone = ZoneInfo(zone_name)
    closed = read_closed_days(subdivision, categories, own)
    window = window_of(wanted.first, wanted.days, zone)
    now_cell = next_cell(utc_now())
    talks, more = await bookings.list_of_office(
        session,
        office_id=wanted.office_id,
        adviser_id=wanted.adviser_id,
        starts_from=start_of(window.first_cell),
        starts_before=start_of(window.first_cell + window.cells),
        state=None,
        limit=MOST_TALKS,
        cursor=None,
    )
    names = {day["day"]: day["name"] for day in json.loads(own)}
    return Shown(
        zone=zone_name,
        window=window,
        days=[
            _day(wanted.first + timedelta(days=each), zone, closed, names)
            for each in range(wanted.days)
        ],
        advisers=[
            (adviser, times_of(adviser, around, window, zone, closed, now_cell))
            for adviser in advisers
        ],
        talks=talks,
        complete=more is None,
    )


def _day(day: date, zone: ZoneInfo, closed: ClosedDays, names: dict[str, str]) -> OfficeDay:
    why: Closed = "no"
    if closed.covers(day):
        why = "own" if day in closed.own else "holiday"
    return OfficeDay(
        day=day,
        starts_at=midnight(day, zone),
        ends_at=midnight(day + timedelta(days=1), zone),
        closed=why,
        closed_name=names.get(day.isoformat()),
    )
