"""Days and years of an office: money and PINs live by the calendar, not by UTC."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from nahbar_common.clock import utc_now

DEFAULT_ZONE = "Europe/Berlin"
"""All of Germany keeps this time. Events may name an office's zone; without one, this holds."""


def local_date(moment: datetime, zone: str = DEFAULT_ZONE) -> date:
    """Give the calendar day of a moment in a zone (IANA name)."""
    return moment.astimezone(ZoneInfo(zone)).date()


def last_day_for(ends_at: datetime, zone: str = DEFAULT_ZONE) -> date:
    """Give until when a code for a talk has to be good: the day after it ends, in the zone.

    A day of the calendar, so that no clock change shortens it. Raises OverflowError past the
    last day there is.
    """
    return local_date(ends_at, zone) + timedelta(days=1)


def today_in_germany() -> date:
    """Give today's date, by which PINs expire."""
    return local_date(utc_now())
