"""By when a request must be answered (GDPR Art. 12 (3))."""

import calendar
from datetime import date

MONTHS = 1
MONTHS_EXTENDED = 3
"""One month, and two more where that is necessary and said to the person within the first."""


def due_on(received_on: date, *, extended: bool) -> date:
    """Give the last day; a month ends on its last day where the same day does not exist."""
    months = received_on.month - 1 + (MONTHS_EXTENDED if extended else MONTHS)
    year, month = received_on.year + months // 12, months % 12 + 1
    return date(year, month, min(received_on.day, calendar.monthrange(year, month)[1]))
