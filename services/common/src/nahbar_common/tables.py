"""The tables of mechanism that every service has: the trail comes from nahbar_common.trail."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Column, Index, LargeBinary, Text, text
from sqlmodel import Field, SQLModel

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from nahbar_common.trail.models import TrailCheckpoint as TrailCheckpoint
from nahbar_common.trail.models import TrailEntry as TrailEntry
from nahbar_common.trail.models import TrailHead as TrailHead
from nahbar_common.trail.models import TrailKey as TrailKey


class OutboxMessage(SQLModel, table=True):
    """One event on its way to one receiver; deleted a day after delivery."""

    __tablename__ = "outbox_messages"
    __table_args__ = (
        Index(
            "ix_outbox_messages_pending",
            "next_attempt_at",
            sqlite_where=text("delivered_at IS NULL"),
            postgresql_where=text("delivered_at IS NULL"),
        ),
    )

    id: UUID = Field(primary_key=True)
    event_id: UUID
    target: str = Field(max_length=64)
    event_type: str = Field(max_length=100)
    subject: str = Field(max_length=100)
    body: str = Field(sa_column=Column(Text, nullable=False))
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    next_attempt_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    attempts: int = 0
    delivered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class InboxMessage(SQLModel, table=True):
    """An event that was applied; a second delivery finds it and changes nothing."""

    __tablename__ = "inbox_messages"

    source: str = Field(primary_key=True, max_length=64)
    event_id: UUID = Field(primary_key=True)
    received_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)


class IdempotencyRecord(SQLModel, table=True):
    """The answer to a keyed request, sealed, deleted within 24 hours."""

    __tablename__ = "idempotency_records"

    principal: str = Field(primary_key=True, max_length=120)
    key: str = Field(primary_key=True, max_length=128)
    fingerprint: str = Field(max_length=64)
    status: int
    answer: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)


class JobLease(SQLModel, table=True):
    """Who runs a job that only one replica may run, until when, and when it is due again."""

    __tablename__ = "job_leases"

    name: str = Field(primary_key=True, max_length=100)
    holder: UUID
    until: datetime = Field(sa_type=UtcDateTime)
    due_at: datetime = Field(sa_type=UtcDateTime)
