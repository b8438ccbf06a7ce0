"""Table of the people of a call."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import BigInteger, CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

ParticipantState = Literal["waiting", "admitted", "left", "barred"]
LeftReason = Literal[
    "hung_up", "lost", "sent_back", "replaced", "call_ended", "bar_lifted", "exceeded_limits"
]
"""How somebody went: by their own wish, without a word, sent back to wait by the adviser, as the
former adviser, with the call, to give consent anew, or for sending more than people may."""

_HERE = text("state IN ('waiting', 'admitted')")


class CallParticipant(SQLModel, table=True):
    """One person in one call; `id` is their LiveKit identity, however many devices they use."""

    __tablename__ = "call_participants"
    __table_args__ = (
        UniqueConstraint("appointment_id", "person_id"),
        CheckConstraint("state IN ('waiting', 'admitted', 'left', 'barred')", name="state"),
        CheckConstraint("state <> 'admitted' OR admitted_at IS NOT NULL", name="admitted_at"),
        CheckConstraint("charged_bytes >= 0", name="charged_bytes"),
        Index("ix_call_participants_here", "seen_at", sqlite_where=_HERE, postgresql_where=_HERE),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    appointment_id: UUID = Field(foreign_key="calls.appointment_id")
    person_id: UUID
    part: str = Field(max_length=16)
    state: str = Field(default="left", max_length=8)
    since: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    """When the state was last changed."""
    left_reason: str | None = Field(default=None, max_length=16)
    admitted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Set while an admission stands: whoever left may come back without waiting again."""
    connected: bool = False
    """Whether LiveKit has them in the current room."""
    seen_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    """When their browser was last heard of."""
    charged_bytes: int = Field(default=0, sa_type=BigInteger)
