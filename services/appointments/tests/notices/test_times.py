"""Reminders at the right time on every night on which clocks change, 2020 to 2037."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from appointments.notices.times import QuietHours, ahead_of, outside_of, reminders
from hypothesis import given
from hypothesis import strategies as st

BERLIN = ZoneInfo("Europe/Berlin")
WEEK, DAY, HOUR = 7 * 24 * 60, 24 * 60, 60
NONE = QuietHours(0, 0)
NIGHT = QuietHours(21 * 60, 7 * 60)


def changes():
    """Every change of the clocks: the first moment at which the new time holds."""
    moment, end = datetime(2020, 1, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC)
    while moment < end:
        following = moment + timedelta(hours=1)
        if moment.astimezone(BERLIN).utcoffset() != following.astimezone(BERLIN).utcoffset():
            yield following
        moment = following


CHANGES = list(changes())


def test_there_are_two_a_year():
    assert len(CHANGES) == 36


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_whole_days_go_by_the_calendar_and_hours_by_the_clockwork(change):
    for quarter in range(4 * 24 * 9):
        starts_at = change - timedelta(hours=24) + timedelta(minutes=15 * quarter)
        assert starts_at - ahead_of(starts_at, HOUR, BERLIN) == timedelta(hours=1)
        for ahead, days in ((DAY, 1), (WEEK, 7)):
            moment = ahead_of(starts_at, ahead, BERLIN)
            shown, wanted = moment.astimezone(BERLIN), starts_at.astimezone(BERLIN)
            assert (wanted.date() - shown.date()).days == days
            if shown.time() != wanted.time():
                # That hour is left out in the night before: the one after it is meant.
                gap = wanted.replace(tzinfo=None) - timedelta(days=days)
                assert gap.hour == 2
                assert (shown.hour, shown.minute) == (3, gap.minute)


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_nobody_is_reminded_at_night(change):
    for quarter in range(4 * 48):
        starts_at = change - timedelta(hours=24) + timedelta(minutes=15 * quarter)
        for moment in reminders(
            starts_at, (WEEK, DAY, HOUR), NIGHT, BERLIN, change - timedelta(days=30)
        ).values():
            local = moment.astimezone(BERLIN)
            assert 7 <= local.hour < 21
            assert moment < starts_at


@given(
    quiet_from=st.integers(0, 1439),
    quiet_until=st.integers(0, 1439),
    # Eighteen years of minutes from 2020 on.
    moment=st.integers(0, 18 * 365 * 24 * 60).map(
        lambda minutes: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    ),
    ahead=st.integers(15, WEEK),
)
def test_what_is_moved_out_of_quiet_hours_is_outside_of_them(
    quiet_from, quiet_until, moment, ahead
):
    quiet = QuietHours(quiet_from, quiet_until)
    starts_at = moment + timedelta(minutes=ahead)
    found = outside_of(quiet, moment, starts_at, BERLIN)
    assert found < starts_at
    local = found.astimezone(BERLIN)
    minute = local.hour * 60 + local.minute
    # A minute that clocks leave out, or show twice, has nobody to say which side it is on.
    if not any(abs(change - found) < timedelta(hours=2) for change in CHANGES):
        assert not quiet.hold(minute) or (quiet_from - 1) % 1440 == minute
    if not quiet.hold(moment.astimezone(BERLIN).hour * 60 + moment.astimezone(BERLIN).minute):
        assert found == moment


def test_what_is_past_is_left_out_and_what_meets_is_sent_once():
    starts_at = datetime(2026, 12, 4, 6, 0, tzinfo=UTC)  # 7:00
    booked_at = datetime(2026, 12, 3, 12, 0, tzinfo=UTC)
    found = reminders(starts_at, (WEEK, DAY, 120, HOUR), NIGHT, BERLIN, booked_at)
    # Both hours are quiet, and the talk begins as these end: once, on the evening before.
    assert found == {HOUR: datetime(2026, 12, 3, 19, 59, tzinfo=UTC)}


def test_an_office_without_quiet_hours_reminds_at_any_time():
    starts_at = datetime(2026, 12, 4, 2, 0, tzinfo=UTC)
    found = reminders(starts_at, (HOUR,), NONE, BERLIN, datetime(2026, 12, 1, tzinfo=UTC))
    assert found == {HOUR: datetime(2026, 12, 4, 1, 0, tzinfo=UTC)}
