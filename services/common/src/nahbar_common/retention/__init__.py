"""The retention schedule: what each table holds, why, for how long, and how it ends.

A service declares its lines in its `retention.py`; common adds those of the mechanism's tables.
A job enforces them, `python -m <service> retention` does it by hand.
"""

from nahbar_common.retention.schedule import Basis, Ends, Line, Schedule, expires, goes_with, stays

__all__ = ["Basis", "Ends", "Line", "Schedule", "expires", "goes_with", "stays"]
