"""Table of appointments."""

from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import CheckConstraint, Index, String
from sqlmodel import Field, SQLModel

from appointments.vocabulary import AppointmentState, Channel, VoucherState

OPENS_BEFORE = timedelta(minutes=15)
"""The waiting room opens this long before a talk begins, so a talk may be over before it was to
start."""
OPEN_AFTER = timedelta(hours=1)
"""Whoever comes late is let in until so long after the planned end; media_gateway's rule."""


class Appointment(SQLModel, table=True):
    """A talk. Its id is random: when somebody booked is personal.

    `version` counts what people change (time, adviser, channel, state); events carry it as
    `revision`. What arrives by itself (voucher, link, survey flags) does not count.
    """

    __tablename__ = "appointments"
    __table_args__ = (
        CheckConstraint("channel IN ('video', 'phone', 'protected_office')", name="channel"),
        CheckConstraint(
            "state IN ('booked', 'cancelled', 'held', 'no_show', 'aborted')", name="state"
        ),
        CheckConstraint(
            "voucher_state IN ('none', 'reserving', 'reserved', 'refused', 'issued', 'released')",
            name="voucher_state",
        ),
        CheckConstraint("starts_at < ends_at", name="forward"),
        Index("ix_appointments_office_id_starts_at", "office_id", "starts_at", "id"),
        Index("ix_appointments_adviser_id_starts_at", "adviser_id", "starts_at", "id"),
        Index("ix_appointments_tasks", "office_id", "voucher_state", "starts_at", "id"),
        Index("ix_appointments_client_id", "client_id"),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    office_id: UUID = Field(foreign_key="offices.id")
    topic_id: UUID = Field(foreign_key="topics.id")
    adviser_id: UUID = Field(foreign_key="advisers.id")
    client_id: UUID = Field(foreign_key="clients.id")
    room_id: UUID | None = Field(default=None, foreign_key="rooms.id")
    channel: Channel = Field(sa_type=String(20))
    starts_at: datetime = Field(sa_type=UtcDateTime)
    ends_at: datetime = Field(sa_type=UtcDateTime)
    moved_from: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Start before the last move; None while only channel or adviser have changed."""
    state: AppointmentState = Field(default="booked", sa_type=String(20))
    voucher_requested: bool = False
    """Asked for, for as long as the talk is by video: another channel leaves the wish as it is."""
    voucher_state: VoucherState = Field(default="none", sa_type=String(20))
    voucher_refusal: str | None = Field(default=None, max_length=40)
    voucher_revision: int = 0
    """`revision` of the newest voucher event that was applied."""
    link_issued_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    call_ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When people who met last parted; after a move it may be of the time before."""
    client_survey_done: bool = False
    adviser_survey_done: bool = False
    version: int = 1

    @property
    def wants_voucher(self) -> bool:
        """Tell whether a voucher shall be there, by what is booked."""
        return self.state == "booked" and self.channel == "video" and self.voucher_requested

    @property
    def call_is_over(self) -> bool:
        """Tell whether a call of this time, not of one before a move, has ended."""
        ended_at = self.call_ended_at
        return ended_at is not None and ended_at >= self.starts_at - OPENS_BEFORE
