"""Rows of another table as one text, so that an adviser with a whole calendar is one row."""

from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from appointments.schedules.models import Absence, WorkingHours
from appointments.slots.calendars import DAY_FACTOR, MINUTE_FACTOR


def gathered(
    value: sa.SQLColumnExpression[Any], *conditions: sa.ColumnElement[bool]
) -> sa.ScalarSelect[str]:
    """Gather values of another table into one text with commas; None when there are none."""
    # A plain "," would be written into the statement anew at each execution.
    comma: Any = sa.literal_column("','")
    aggregated = sa.func.aggregate_strings(sa.cast(value, sa.String), comma)
    return sa.select(aggregated).where(*conditions).scalar_subquery()


def shifts_as_numbers() -> sa.SQLColumnExpression[int]:
    """Write working hours as `calendars.read_adviser` reads them."""
    return (
        col(WorkingHours.weekday) * DAY_FACTOR
        + col(WorkingHours.starts_minute) * MINUTE_FACTOR
        + col(WorkingHours.ends_minute)
    )


def spans_as_texts() -> sa.SQLColumnExpression[str]:
    """Write absences as `calendars.read_adviser` reads them."""
    starts_at = sa.cast(col(Absence.starts_at), sa.String)
    return starts_at + "/" + sa.cast(col(Absence.ends_at), sa.String)
