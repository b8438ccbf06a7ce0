"""Table of appointments."""

from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import CheckConstraint, Index, false
from sqlmodel import Field, SQLModel

from appointments.vocabulary import AppointmentState, Channel, ToldHow

OPENS_BEFORE = timedelta(minutes=15)
"""The waiting room opens this long before a talk begins, so a talk may be over before it was to
start."""
CLOSES_AFTER = timedelta(minutes=60)
LINKS_LIVE_ON = timedelta(hours=24)
"""A talk may begin late or last longer: until then one can come in, and what is booked can still
be cancelled, moved or rung up."""


class Appointment(SQLModel, table=True):
    """A talk. Its id is random: when somebody booked is personal.

    `version` counts what people change (time, adviser, channel, state); events carry it as
    `revision`. What belongs to an attendance (voucher, link, survey) does not count.
    """

    __tablename__ = "appointments"
    __table_args__ = (
        CheckConstraint("starts_at < ends_at", name="forward"),
        CheckConstraint("(told_how IS NULL) = (told_at IS NULL)", name="told"),
        Index("ix_appointments_office_id_starts_at", "office_id", "starts_at", "id"),
        Index("ix_appointments_adviser_id_starts_at", "adviser_id", "starts_at", "id"),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    office_id: UUID = Field(foreign_key="offices.id")
    topic_id: UUID = Field(foreign_key="topics.id")
    adviser_id: UUID = Field(foreign_key="advisers.id")
    """In whose calendar it stands; placement.hand_over keeps the attendances in step."""
    room_id: UUID | None = Field(default=None, foreign_key="rooms.id")
    channel: Channel = literal_column(Channel)
    starts_at: datetime = Field(sa_type=UtcDateTime)
    ends_at: datetime = Field(sa_type=UtcDateTime)
    moved_from: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Start before the last move; None while only channel or adviser have changed."""
    state: AppointmentState = literal_column(AppointmentState, default="booked")
    continued_by_phone: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    """Whether a talk that began by video was held to its end on the telephone."""
    call_ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When people who met last parted; after a move it may be of the time before."""
    client_came_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When a client was last seen to enter the waiting room; after a move it may be of the time
    before."""
    client_left_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When a client was last seen to go."""
    client_stayed_from: datetime | None = Field(default=None, sa_type=UtcDateTime)
    client_stayed_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """The longest that a client was there at a stretch; of those that reached the talk's start, if
    there was one. After a move it may be of the time before."""
    told_how: ToldHow | None = literal_column(ToldHow, default=None, nullable=True)
    """How somebody of the office says they told the client of the talk as it stands now."""
    told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1

    @property
    def opens_at(self) -> datetime:
        """Give when the waiting room opens."""
        return self.starts_at - OPENS_BEFORE

    @property
    def closes_at(self) -> datetime:
        """Give until when one can come in."""
        return self.ends_at + CLOSES_AFTER

    @property
    def links_end_at(self) -> datetime:
        """Give until when a link leads to it: what came of it can be seen for a while."""
        return self.ends_at + LINKS_LIVE_ON

    @property
    def takes_vouchers(self) -> bool:
        """Tell whether a voucher that was asked for shall be there."""
        return self.state == "booked" and self.channel == "video"

    @property
    def call_is_over(self) -> bool:
        """Tell whether a call of this time, not of one before a move, has ended."""
        ended_at = self.call_ended_at
        return ended_at is not None and ended_at >= self.opens_at

    @property
    def client_was_there(self) -> bool:
        """Tell whether a client came to the talk of this time, let in or not."""
        came_at = self.client_came_at
        return self.call_is_over or (came_at is not None and came_at >= self.opens_at)

    def client_presence(self, now: datetime) -> tuple[datetime, datetime] | None:
        """Give from when until when a client was there at the talk's own time; None if nobody was.

        Who is still there was there until now.
        """
        came_at, left_at = self.client_came_at, self.client_left_at
        if came_at is not None and came_at >= self.opens_at and now >= self.starts_at:
            still_there = left_at is None or left_at < came_at
            if still_there:
                return came_at, now
        since, until = self.client_stayed_from, self.client_stayed_until
        if since is None or until is None or until < self.starts_at:
            return None
        return since, until

    def note_stay(self, came_at: datetime, left_at: datetime) -> None:
        """Take in from when until when a client was there, told in any order and more than once."""
        self.client_left_at = max(left_at, self.client_left_at or left_at)
        since, until = self.client_stayed_from, self.client_stayed_until
        if (
            since is None
            or until is None
            or self._weight(came_at, left_at) > self._weight(since, until)
        ):
            self.client_stayed_from, self.client_stayed_until = came_at, left_at

    def _weight(self, since: datetime, until: datetime) -> tuple[bool, timedelta, datetime]:
        return (until >= self.starts_at, until - since, since)

    def forget_told(self) -> None:
        """Let what the client was told hold no more."""
        self.told_how = self.told_at = None

    def is_changeable(self, now: datetime) -> bool:
        """Tell whether time, channel and adviser may still become others."""
        return self.state == "booked" and now <= self.closes_at

    def is_cancellable(self, now: datetime) -> bool:
        """Tell whether it may be cancelled: where people have met it has an outcome instead."""
        return self.is_changeable(now) and not self.call_is_over
