"""Table of call events."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import BigInteger, Column, Text
from sqlmodel import Field, SQLModel


class CallEvent(SQLModel, table=True):
    """One thing that happened in a call, as streamed; numbered without gaps within the call."""

    __tablename__ = "call_events"

    appointment_id: UUID = Field(primary_key=True, foreign_key="calls.appointment_id")
    seq: int = Field(primary_key=True, sa_type=BigInteger)
    type: str = Field(max_length=16)
    participant_id: UUID | None = None
    """Whom it is about; None when it is about the call."""
    part: str | None = Field(default=None, max_length=16)
    body: str = Field(sa_column=Column(Text, nullable=False))
    occurred_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)
