"""How values are written into cells."""

from datetime import datetime
from zoneinfo import ZoneInfo

from data_allowance.calendar import DEFAULT_ZONE

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def euros(cents: int) -> str:
    """Write cents as German programs read euros: 1234 is 12,34."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100},{abs(cents) % 100:02}"


def harmless(text: str | None) -> str:
    """Give what people wrote so that no spreadsheet takes it for a formula (CWE-1236)."""
    if text is None:
        return ""
    return f"'{text}" if text.startswith(_FORMULA) else text


def local(moment: datetime) -> datetime:
    """Give a moment as clocks in Germany showed it, without a zone."""
    return moment.astimezone(ZoneInfo(DEFAULT_ZONE)).replace(tzinfo=None)
