"""Accesses in an emergency, and how long an office allows one."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import Column, ForeignKey, Index, Uuid, text
from sqlmodel import Field, SQLModel

_OPEN = text("ended_at IS NULL")


class EmergencyAccess(SQLModel, table=True):
    """One access of one admin to one office; its id is what revocations and tokens name."""

    __tablename__ = "emergency_accesses"
    __table_args__ = (
        Index("ix_emergency_accesses_office_id", "office_id", "opened_at", "id"),
        Index("ix_emergency_accesses_open", "until", sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    account_id: UUID = Field(
        sa_column=Column(
            Uuid, ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False, index=True
        )
    )
    office_id: UUID
    session_id: UUID
    """The sign-in in which the second factor was shown: it goes on in that one alone."""
    reason_sealed: bytes
    opened_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    until: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_by: UUID | None = None
    """Whose account ended it early; None: its time was over, or it goes on."""


class EmergencyRule(SQLModel, table=True):
    """How many minutes an office allows at most; 0: none at all."""

    __tablename__ = "emergency_rules"

    office_id: UUID = Field(primary_key=True)
    most_minutes: int
    version: int = 1
    changed_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    changed_by: UUID
