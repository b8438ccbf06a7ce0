"""The tables of mechanism that every service has: outbox, inbox, keys, leases, trail."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    LargeBinary,
    Text,
    UniqueConstraint,
    text,
)
from sqlmodel import Field, SQLModel

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_record_id


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
    """The answer to a keyed request, sealed, deleted within 24 hours.

    key: a keyed hash of the caller's key, without which the answer does not open.
    """

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


ActorKind = Literal["staff", "participant", "machine", "service", "nobody"]
"""`nobody`: whoever is not signed in, or the service by itself."""

ALL_OFFICES = "*"
"""The chain of what belongs to no single office."""


class TrailEntry(SQLModel, table=True):
    """Something that was done. Append-only; only its place in the chain is filled in, once.

    No name, contact or content: actor and subject are ids, facts are codes, numbers and ids.
    """

    __tablename__ = "trail_entries"
    __table_args__ = (
        UniqueConstraint("chain", "position"),
        CheckConstraint("(position IS NULL) = (entry_hash IS NULL)", name="chained"),
        CheckConstraint("position IS NULL OR position >= 1", name="position"),
        Index(
            "ix_trail_entries_unchained",
            "id",
            sqlite_where=text("position IS NULL"),
            postgresql_where=text("position IS NULL"),
        ),
        Index("ix_trail_entries_subject", "chain", "subject_id", "position"),
        Index("ix_trail_entries_actor", "chain", "actor_id", "position"),
        Index("ix_trail_entries_time", "chain", "recorded_at", "position"),
    )

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    chain: str = Field(max_length=36)
    """The office's id, or `*`."""
    recorded_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    actor_kind: ActorKind = literal_column(ActorKind)
    actor_id: str | None = Field(default=None, max_length=100)
    session_id: UUID | None = None
    """The session or visit it was done in."""
    link_id: UUID | None = None
    """The link through which the visit came about."""
    action: str = Field(max_length=60)
    subject_kind: str = Field(max_length=40)
    subject_id: str = Field(max_length=100)
    purpose: str | None = Field(default=None, max_length=40)
    facts: str = Field(sa_column=Column(Text, nullable=False))
    """Canonical JSON of an object."""
    request_id: UUID | None = None
    position: int | None = None
    """From 1 and without gaps in its chain; None until chained."""
    entry_hash: str | None = Field(default=None, max_length=64)


class TrailHead(SQLModel, table=True):
    """The end of a chain; whoever adds to the chain locks this row."""

    __tablename__ = "trail_heads"

    chain: str = Field(primary_key=True, max_length=36)
    position: int = 0
    entry_hash: str = Field(max_length=64)


class TrailKey(SQLModel, table=True):
    """A key that signs checkpoints; the newest one does. Older ones stay to verify with."""

    __tablename__ = "trail_keys"

    kid: str = Field(primary_key=True, max_length=64)
    private_pem_sealed: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    public_jwk: str = Field(sa_column=Column(Text, nullable=False))
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)


class TrailCheckpoint(SQLModel, table=True):
    """A signed statement about the end of a chain; it is worth what its copy outside is worth."""

    __tablename__ = "trail_checkpoints"

    chain: str = Field(primary_key=True, max_length=36)
    position: int = Field(primary_key=True)
    statement: str = Field(sa_column=Column(Text, nullable=False))
    made_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    handed_out_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When its copy was written to where checkpoints go; None where nowhere is set."""
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When identity took it, to be stamped and mailed to the data-protection officers."""
