"""The table of talks."""

from datetime import date, datetime, timedelta
from uuid import UUID

from nahbar_common.db import UtcDateTime
from sqlmodel import Field, SQLModel

from data_allowance.calendar import DEFAULT_ZONE, local_date

_OPENS_BEFORE = timedelta(minutes=15)
"""The waiting room opens this long before a talk begins, so a call may end before it."""


class Talk(SQLModel, table=True):
    """An appointment as far as vouchers need it: the newest state that an event told of.

    A cancellation may be the first thing heard of an appointment: then nothing else is known.
    """

    __tablename__ = "talks"

    appointment_id: UUID = Field(primary_key=True)
    office_id: UUID
    client_id: UUID
    revision: int
    """The appointment's version in the event that was applied; older events change nothing."""
    cancelled: bool = False
    channel: str | None = Field(default=None, max_length=20)
    voucher_requested: bool = False
    starts_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ends_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    zone: str = Field(default=DEFAULT_ZONE, max_length=64)
    voucher_revision: int = 0
    """Counts our own events about this talk, so that their receivers can order them."""

    @property
    def wants_voucher(self) -> bool:
        """Tell whether a voucher shall be there, by what was booked."""
        return self.voucher_requested and self.channel == "video" and not self.cancelled

    @property
    def last_day(self) -> date | None:
        """Give the day the talk ends, in the office's zone."""
        return local_date(self.ends_at, self.zone) if self.ends_at else None

    def is_over(self, now: datetime) -> bool:
        """Tell whether the time that was booked has passed; unknown counts as over."""
        return self.ends_at is None or self.ends_at <= now

    def was_held(self, booked_for: datetime | None, ended_at: datetime) -> bool:
        """Tell whether a call that ended then was of this time, not of one before a move.

        Guessed when the time it was booked for is not told; a move by minutes misleads the guess.
        """
        if self.starts_at is None:
            return True
        if booked_for is None:
            return ended_at >= self.starts_at - _OPENS_BEFORE
        return booked_for == self.starts_at
