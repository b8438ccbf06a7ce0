"""Masks and moments of a timetable, for every night on which clocks change."""

import itertools
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from appointments.closed_days.calendar import ClosedDays
from appointments.occupancy.cells import cell_of
from appointments.schedules.working_time import Shift, Window
from appointments.slots.calendars import AdviserCalendar
from appointments.timetable.reckoning import spans_of, times_of, window_around, window_of
from hypothesis import given
from hypothesis import strategies as st

BERLIN = ZoneInfo("Europe/Berlin")
NOTHING_CLOSED = ClosedDays()


def _changes():
    day = date(2020, 1, 1)
    while day.year < 2038:
        following = day + timedelta(days=1)
        offsets = {
            datetime(each.year, each.month, each.day, tzinfo=BERLIN).utcoffset()
            for each in (day, following)
        }
        if len(offsets) == 2:
            yield day
        day = following


CHANGES = list(_changes())


@given(mask=st.integers(min_value=0, max_value=(1 << 200) - 1), first=st.integers(0, 10**7))
def test_the_runs_of_a_mask_are_its_cells_in_order_and_never_touch(mask, first):
    window = Window(first, 200)
    spans = list(spans_of(mask, window))
    cells = {cell for starts, ends in spans for cell in range(cell_of(starts), cell_of(ends))}
    assert cells == {first + bit for bit in range(200) if mask >> bit & 1}
    assert all(starts < ends for starts, ends in spans)
    assert all(before[1] < after[0] for before, after in itertools.pairwise(spans))


def test_there_are_36_nights():
    assert len(CHANGES) == 36


@pytest.mark.parametrize("day", CHANGES, ids=str)
def test_on_a_night_of_change_the_day_is_whole_and_the_times_are_the_clocks(day):
    read, shown = window_around(day, 1), window_of(day, 1, BERLIN)
    assert shown.cells in (23 * 4, 25 * 4)
    shifts = (Shift(day.weekday(), 8 * 60, 16 * 60),)
    nine = cell_of(datetime(day.year, day.month, day.day, 9, tzinfo=BERLIN).astimezone(UTC))
    taken = 1 << nine - read.first_cell
    calendar = AdviserCalendar(None, "", shifts, (), taken)
    times = times_of(calendar, read, shown, BERLIN, NOTHING_CLOSED, now_cell=0)
    free = [
        tuple(f"{moment.astimezone(BERLIN):%H:%M}" for moment in span)
        for span in spans_of(times.free, shown)
    ]
    assert free == [("08:00", "09:00"), ("09:15", "16:00")]


@given(
    day=st.dates(date(2020, 1, 1), date(2037, 12, 31)),
    days=st.integers(1, 7),
    zone=st.sampled_from(["Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]),
)
def test_what_is_read_holds_what_is_shown_in_every_zone(day, days, zone):
    read, shown = window_around(day, days), window_of(day, days, ZoneInfo(zone))
    assert read.first_cell <= shown.first_cell
    assert shown.first_cell + shown.cells <= read.first_cell + read.cells
