"""Cells are quarters of an hour since the UTC epoch."""

from datetime import UTC, datetime, timedelta

from appointments.occupancy.cells import cell_of, cells_in, next_cell, start_of
from hypothesis import given
from hypothesis import strategies as st

moments = st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(moments)
def test_a_moment_lies_in_its_cell(moment):
    start = start_of(cell_of(moment))
    assert start <= moment < start + timedelta(minutes=15)


@given(moments)
def test_the_next_cell_starts_at_the_moment_or_within_a_quarter_after_it(moment):
    assert moment <= start_of(next_cell(moment)) < moment + timedelta(minutes=15)


@given(st.integers(0, 10_000))
def test_a_started_quarter_counts(minutes):
    assert (cells_in(minutes) - 1) * 15 < minutes <= cells_in(minutes) * 15


def test_cells_count_from_the_epoch():
    assert cell_of(datetime(1970, 1, 1, 0, 29, tzinfo=UTC)) == 1
