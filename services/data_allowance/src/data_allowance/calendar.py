"""Days and years of an office: money and PINs live by the calendar, not by UTC."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from nahbar_common.clock import utc_now

DEFAULT_ZONE = "Europe/Berlin"
"""All of Germany keeps this time. Events may name an office's zone; without one, this holds."""


def local_date(moment: datetime, zone: str = DEFAULT_ZONE) -> date:
    """Give the calendar day of a moment in a zone (IANA name)."""
    return moment.astimezone(ZoneInfo(zone)).date()


def today_in_germany() -> date:
    """Give today's date, by which PINs expire."""
    return local_date(utc_now())
