"""Public holidays from python-holidays, and the days an office names itself."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from holidays import country_holidays, list_supported_countries

HolidayCategory = Literal["catholic"]
"""Holidays that only some municipalities of a Land keep, such as Assumption Day in Bavaria, where
most people are Catholic. Only the municipality can know, so an office says so itself."""

SUBDIVISIONS = frozenset(land for land in list_supported_countries()["DE"] if len(land) == 2)
"""The Länder. What the library has for one city besides is an office's own closing day."""


class ClosedDays(NamedTuple):
    """Which days an office keeps closed; hashable, because what follows from it is cached."""

    subdivision: str | None = None
    """German Land; None: no holidays are kept."""
    categories: tuple[str, ...] = ()
    own: frozenset[date] = frozenset()
    """Days the office has named, such as Rosenmontag."""

    def covers(self, day: date) -> bool:
        """Tell whether the office is closed on this day."""
        if day in self.own:
            return True
        return self.subdivision is not None and day in _of_year(
            self.subdivision, self.categories, day.year
        )


def closed_days(
    subdivision: str | None, categories: Sequence[str], own: Sequence[Mapping[str, str]]
) -> ClosedDays:
    """Read the columns of an office."""
    days = frozenset(date.fromisoformat(day["day"]) for day in own)
    return ClosedDays(subdivision, tuple(sorted(categories)), days)


@lru_cache(maxsize=1000)
def read_closed_days(subdivision: str | None, categories: str, own: str) -> ClosedDays:
    """Read the same columns as texts; cached, because every search reads them."""
    return closed_days(subdivision, json.loads(categories), json.loads(own))


@lru_cache(maxsize=200)
def _of_year(subdivision: str, categories: tuple[str, ...], year: int) -> frozenset[date]:
    return frozenset(
        country_holidays("DE", subdiv=subdivision, years=year, categories=("public", *categories))
    )
