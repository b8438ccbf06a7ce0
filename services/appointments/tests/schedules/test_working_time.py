"""Working time on the wall clock of the office, around both nights on which clocks change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from appointments.closed_days.calendar import ClosedDays
from appointments.occupancy.cells import CELLS_PER_DAY, cell_of, start_of
from appointments.schedules.working_time import Shift, Window, absent_mask, working_mask
from hypothesis import given
from hypothesis import strategies as st

BERLIN = ZoneInfo("Europe/Berlin")
SPRING = date(2027, 3, 28)  # 02:00 CET becomes 03:00 CEST
AUTUMN = date(2026, 10, 25)  # 03:00 CEST becomes 02:00 CET
SUNDAY = 6


def window_of(day: date, days: int = 1) -> Window:
    midnight = datetime(day.year, day.month, day.day, tzinfo=BERLIN)
    first = cell_of(midnight)
    end = cell_of(datetime.combine(day + timedelta(days=days), midnight.timetz()))
    return Window(first, end - first)


def stretches(mask: int, window: Window, zone: ZoneInfo = BERLIN) -> list[tuple[str, str]]:
    """Write a mask as wall times with offsets."""
    found, inside = [], None
    for bit in range(window.cells + 1):
        works = bit < window.cells and mask >> bit & 1
        wall = start_of(window.first_cell + bit).astimezone(zone).strftime("%d %H:%M%z")
        if works and inside is None:
            inside = wall
        elif not works and inside is not None:
            found.append((inside, wall))
            inside = None
    return found


def works(day: date, *shifts: Shift, days: int = 1, zone: ZoneInfo = BERLIN):
    window = window_of(day, days)
    return stretches(working_mask(window, zone, ClosedDays(), tuple(shifts)), window, zone)


def test_an_ordinary_day():
    assert works(date(2026, 11, 1), Shift(SUNDAY, 8 * 60, 16 * 60)) == [
        ("01 08:00+0100", "01 16:00+0100")
    ]


def test_the_short_night_has_23_hours():
    window = window_of(SPRING)
    assert window.cells == 23 * 4
    mask = working_mask(window, BERLIN, ClosedDays(), (Shift(SUNDAY, 0, 1440),))
    assert mask == (1 << 23 * 4) - 1


def test_the_long_night_has_25_hours():
    window = window_of(AUTUMN)
    assert window.cells == 25 * 4
    mask = working_mask(window, BERLIN, ClosedDays(), (Shift(SUNDAY, 0, 1440),))
    assert mask == (1 << 25 * 4) - 1


def test_day_work_keeps_its_wall_time_over_the_change():
    shifts = [Shift(weekday, 8 * 60, 9 * 60) for weekday in (5, 6, 0)]
    assert works(SPRING - timedelta(days=1), *shifts, days=3) == [
        ("27 08:00+0100", "27 09:00+0100"),
        ("28 08:00+0200", "28 09:00+0200"),
        ("29 08:00+0200", "29 09:00+0200"),
    ]


@pytest.mark.parametrize(
    ("shift", "expected"),
    [
        # 02:00 to 03:00 does not exist in this night.
        (Shift(SUNDAY, 60, 240), [("28 01:00+0100", "28 04:00+0200")]),
        (Shift(SUNDAY, 150, 240), [("28 03:00+0200", "28 04:00+0200")]),
        (Shift(SUNDAY, 60, 150), [("28 01:00+0100", "28 03:00+0200")]),
        (Shift(SUNDAY, 125, 175), []),
    ],
)
def test_hours_that_the_short_night_skips(shift, expected):
    assert works(SPRING, shift) == expected


@pytest.mark.parametrize(
    ("shift", "expected"),
    [
        # 02:00 to 03:00 comes twice in this night; a shift in it lasts from first to last.
        (Shift(SUNDAY, 60, 240), [("25 01:00+0200", "25 04:00+0100")]),
        (Shift(SUNDAY, 150, 240), [("25 02:30+0200", "25 04:00+0100")]),
        (Shift(SUNDAY, 60, 150), [("25 01:00+0200", "25 02:30+0100")]),
    ],
)
def test_hours_that_the_long_night_repeats(shift, expected):
    assert works(AUTUMN, shift) == expected


def test_shifts_that_meet_at_midnight_are_one_stretch():
    assert works(date(2026, 11, 1), Shift(6, 20 * 60, 1440), Shift(0, 0, 120), days=2) == [
        ("01 20:00+0100", "02 02:00+0100")
    ]


def test_a_zone_that_changes_at_midnight():
    # Beirut's clocks jump from 00:00 to 01:00.
    beirut, day = ZoneInfo("Asia/Beirut"), date(2026, 3, 29)
    first = cell_of(datetime(2026, 3, 28, 12, tzinfo=UTC))
    window = Window(first, 2 * CELLS_PER_DAY)
    mask = working_mask(window, beirut, ClosedDays(), (Shift(day.weekday(), 0, 120),))
    assert stretches(mask, window, beirut) == [("29 01:00+0300", "29 02:00+0300")]


def test_only_whole_cells_count():
    assert works(date(2026, 11, 1), Shift(SUNDAY, 8 * 60 + 5, 9 * 60 - 5)) == [
        ("01 08:15+0100", "01 08:45+0100")
    ]


def test_an_absence_takes_every_cell_it_touches():
    window = window_of(date(2026, 11, 1))
    first = start_of(window.first_cell)
    mask = absent_mask(window, [(first + timedelta(minutes=20), first + timedelta(minutes=31))])
    assert mask == 0b110


def test_a_holiday_is_kept_by_the_land_and_by_nobody_else():
    reformation_day = date(2026, 10, 31)
    assert ClosedDays("NI").covers(reformation_day)
    assert not ClosedDays("BY").covers(reformation_day)
    assert not ClosedDays().covers(reformation_day)
    assert ClosedDays("BY").covers(date(2026, 12, 25))


def test_no_work_on_a_holiday():
    day = date(2026, 10, 31)
    window = window_of(day)
    shifts = (Shift(day.weekday(), 0, 1440),)
    assert working_mask(window, BERLIN, ClosedDays("NI"), shifts) == 0
    assert working_mask(window, BERLIN, ClosedDays("BY"), shifts) != 0


zones = st.sampled_from(["Europe/Berlin", "UTC", "America/Sao_Paulo", "Asia/Kathmandu"])
shifts = st.builds(
    lambda weekday, first, length: Shift(weekday, first * 15, min(1440, (first + length) * 15)),
    st.integers(0, 6),
    st.integers(0, 95),
    st.integers(1, 96),
)


@given(
    zones,
    st.lists(shifts, max_size=6),
    st.integers(
        cell_of(datetime(2026, 1, 1, tzinfo=UTC)), cell_of(datetime(2027, 1, 1, tzinfo=UTC))
    ),
    st.integers(1, 300),
)
def test_every_cell_agrees_with_the_wall_clock(zone_name, weekly, first_cell, cells):
    zone = ZoneInfo(zone_name)
    window = Window(first_cell, cells)
    mask = working_mask(window, zone, ClosedDays(), tuple(weekly))
    assert mask >> cells == 0
    for bit in range(cells):
        wall = start_of(first_cell + bit).astimezone(zone)
        nearby = (
            start_of(first_cell + bit - 8).astimezone(zone),
            start_of(first_cell + bit + 8).astimezone(zone),
        )
        if nearby[0].utcoffset() != nearby[1].utcoffset():
            continue  # the nights themselves are tested above
        minute = wall.hour * 60 + wall.minute
        expected = any(
            shift.weekday == wall.weekday()
            and shift.starts_minute <= minute
            and minute + 15 <= shift.ends_minute
            for shift in weekly
        )
        assert bool(mask >> bit & 1) == expected
