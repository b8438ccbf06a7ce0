"""Tables of appointments and attendances."""

from datetime import date, datetime
from uuid import UUID

from nahbar_common.db import UtcDateTime
from sqlmodel import Field, SQLModel

from data_allowance.calendar import DEFAULT_ZONE, last_day_for, local_date


class Appointment(SQLModel, table=True):
    """An appointment as far as vouchers need it: the newest state that an event told of.

    Of some that were cancelled before their booking was heard of, old databases know no times.
    """

    __tablename__ = "appointments"

    appointment_id: UUID = Field(primary_key=True)
    office_id: UUID
    revision: int
    """The appointment's version in the event that was applied; older events change nothing."""
    cancelled: bool = False
    channel: str | None = Field(default=None, max_length=32)
    starts_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ends_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    opens_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When the waiting room opens: a call of this time cannot end before."""
    zone: str = Field(default=DEFAULT_ZONE, max_length=64)
    voucher_revision: int = 0
    """Counts our own events about this appointment, so that their receivers can order them."""

    @property
    def last_day(self) -> date | None:
        """Give until when its codes have to be good, in the office's zone."""
        return last_day_for(self.ends_at, self.zone) if self.ends_at else None

    @property
    def starts_on(self) -> date | None:
        """Give the day the talk begins, in the office's zone."""
        return local_date(self.starts_at, self.zone) if self.starts_at else None

    def is_over(self, now: datetime) -> bool:
        """Tell whether the time that was booked has passed; unknown counts as over."""
        return self.ends_at is None or self.ends_at <= now

    def was_held(self, booked_for: datetime | None, ended_at: datetime) -> bool:
        """Tell whether a call that ended then was of this time, not of one before a move.

        Guessed when the time it was booked for is not told; a move by minutes misleads the guess.
        """
        if self.starts_at is None or self.opens_at is None:
            return True
        if booked_for is None:
            return ended_at >= self.opens_at
        return booked_for == self.starts_at


class Attendance(SQLModel, table=True):
    """A person's part in an appointment, and whether they were promised a voucher for it."""

    __tablename__ = "attendances"

    appointment_id: UUID = Field(primary_key=True, foreign_key="appointments.appointment_id")
    person_id: UUID = Field(primary_key=True)
    part: str = Field(max_length=32)
    """As told: a part that a later release brings is kept as it is."""
    voucher_requested: bool = False
    voucher_brand_id: UUID | None = None
    """Whose codes fit the person's SIM card, as appointments told; None: nobody has said so."""
    expected: bool = True
    """False once the newest event did not list the person any more."""

    def wants_voucher(self, appointment: Appointment) -> bool:
        """Tell whether a voucher shall be there, by what was booked."""
        return (
            self.expected
            and self.voucher_requested
            and appointment.channel == "video"
            and not appointment.cancelled
        )
