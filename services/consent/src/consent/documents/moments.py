"""Times as people in Germany read them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from nahbar_common.locales import Locale

_GERMANY = ZoneInfo("Europe/Berlin")
"""Jobcenters are in Germany, which has one time."""


def show_moment(moment: datetime, locale: Locale) -> str:
    """Write a moment."""
    form = "%d/%m/%Y, %H:%M" if locale == "en" else "%d.%m.%Y, %H:%M Uhr"
    return moment.astimezone(_GERMANY).strftime(form)
