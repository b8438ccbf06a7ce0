"""Table of call sessions."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import BigInteger, CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

EndReason = Literal["adviser", "cancelled", "time_over"]

_OPEN = text("state = 'open'")


class Call(SQLModel, table=True):
    """The call session of one video appointment.

    Whoever changes a call, its people or its rooms locks this row first: it puts all changes of
    one call in a row. `last_event_seq` numbers the events of its stream.
    """

    __tablename__ = "calls"
    __table_args__ = (
        CheckConstraint("state IN ('open', 'ended')", name="state"),
        CheckConstraint("(state = 'ended') = (ended_at IS NOT NULL)", name="ended_at"),
        # The reaper asks for open calls whose time is over.
        Index("ix_calls_open", "closes_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    appointment_id: UUID = Field(primary_key=True, foreign_key="appointment_views.appointment_id")
    state: str = Field(default="open", max_length=8)
    closes_at: datetime = Field(sa_type=UtcDateTime)
    room_generation: int = 0
    last_event_seq: int = Field(default=0, sa_type=BigInteger)
    started_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When the second person was in the room for the first time."""
    empty_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Since when nobody is in the room, after somebody was."""
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    end_reason: str | None = Field(default=None, max_length=16)
    office_told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When the office was told that somebody waits and the adviser is not there."""
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
