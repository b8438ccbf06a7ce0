"""Months on the calendar of Germany, by which money is accounted for."""

import re
from datetime import UTC, datetime
from typing import Annotated, NamedTuple
from zoneinfo import ZoneInfo

from pydantic import Field

from data_allowance.calendar import DEFAULT_ZONE, local_date

_NAME = r"(20[0-9]{2})-(0[1-9]|1[0-2])"
MonthName = Annotated[str, Field(pattern=f"^{_NAME}$", examples=["2026-01"])]
"""A month as 2026-01."""


class Month(NamedTuple):
    """A calendar month; months compare by time."""

    year: int
    month: int

    @classmethod
    def named(cls, name: MonthName) -> "Month":
        """Read a month's name; raise ValueError for what is none."""
        found = re.fullmatch(_NAME, name)
        if found is None:
            raise ValueError("not a month")
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def of(cls, moment: datetime) -> "Month":
        """Give the month a moment is in."""
        day = local_date(moment)
        return cls(day.year, day.month)

    @property
    def following(self) -> "Month":
        """The month after it."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)

    @property
    def starts_at(self) -> datetime:
        """Its first moment, UTC."""
        first = datetime(self.year, self.month, 1, tzinfo=ZoneInfo(DEFAULT_ZONE))
        return first.astimezone(UTC)

    def __str__(self) -> str:
        """Give its name."""
        return f"{self.year:04}-{self.month:02}"
