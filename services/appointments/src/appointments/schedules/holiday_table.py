"""Public holidays of the German Länder, from python-holidays."""

from datetime import date
from functools import lru_cache

from holidays import country_holidays, list_supported_countries

SUBDIVISIONS = frozenset(list_supported_countries()["DE"])


@lru_cache(maxsize=200)
def _of_year(subdivision: str, year: int) -> frozenset[date]:
    return frozenset(country_holidays("DE", subdiv=subdivision, years=year))


def is_holiday(day: date, subdivision: str | None) -> bool:
    """Tell whether an office keeps the day; one without a subdivision keeps none."""
    return subdivision is not None and day in _of_year(subdivision, day.year)
