"""A timetable on the wire; all times are UTC, days are those of the office's clocks."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import AfterValidator, Field

from appointments.bookings.schemas import AppointmentRead

Closed = Literal["no", "holiday", "own"]
_FIRST, _LAST = date(2000, 1, 1), date(2199, 12, 31)


def _in_range(day: date) -> date:
    if not _FIRST <= day <= _LAST:
        raise ValueError(f"must lie between {_FIRST} and {_LAST}")
    return day


Day = Annotated[date, AfterValidator(_in_range)]
"""A day of which calendars can be reckoned."""


class Span(ResponseModel):
    """A stretch of time."""

    starts_at: datetime
    ends_at: datetime


class OfficeDay(ResponseModel):
    """A day as the office's clocks have it: 23 or 25 hours when they change."""

    day: date
    starts_at: datetime
    ends_at: datetime
    closed: Closed = Field(
        description="holiday: a public holiday; own: a closing day the office has named."
    )
    closed_name: str | None = Field(description="What the office calls its own closing day.")


class AdviserTimes(ResponseModel):
    """When an adviser works, is away, and is free; to quarters of an hour, by time."""

    id: UUID
    display_name: str
    works: list[Span]
    absent: list[Span]
    free: list[Span] = Field(description="Works, is not away, has no talk; from now on.")


class Timetable(ResponseModel):
    """Days of an office with the talks that start in them."""

    office_id: UUID
    zone: str
    days: list[OfficeDay]
    advisers: list[AdviserTimes] = Field(description="Who takes talks, by name.")
    talks: list[AppointmentRead] = Field(description="By start, cancelled ones too.")
    complete: bool = Field(description="false: there are more talks than one answer holds.")
