"""A talk's time in words, as people say it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from nahbar_common.locales import Locale

_GERMAN_DAYS = (
    "Montag",
    "Dienstag",
    "Mittwoch",
    "Donnerstag",
    "Freitag",
    "Samstag",
    "Sonntag",
)
_GERMAN_MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ENGLISH_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day_in_words(moment: datetime, zone: ZoneInfo, locale: Locale) -> str:
    """Write the day, such as `Donnerstag, 3. Dezember 2026`."""
    local = moment.astimezone(zone)
    if locale == "en":
        month = _ENGLISH_MONTHS[local.month - 1]
        return f"{_ENGLISH_DAYS[local.weekday()]}, {local.day} {month} {local.year}"
    month = _GERMAN_MONTHS[local.month - 1]
    return f"{_GERMAN_DAYS[local.weekday()]}, {local.day}. {month} {local.year}"


def time_in_words(moment: datetime, zone: ZoneInfo, locale: Locale) -> str:
    """Write the time, such as `10:00 Uhr`; with the offset where clocks show it twice."""
    local = moment.astimezone(zone)
    written = f"{local:%H:%M}" if locale == "en" else f"{local:%H:%M} Uhr"
    offset = local.utcoffset()
    if offset is None or local.replace(fold=1 - local.fold).utcoffset() == offset:
        return written
    return f"{written} (UTC+{offset // timedelta(hours=1)})"
