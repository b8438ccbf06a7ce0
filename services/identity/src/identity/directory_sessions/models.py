"""What ties a session of ours to the directory, and which of its sessions are over."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import Column, ForeignKey, Uuid
from sqlmodel import Field, SQLModel


class DirectorySession(SQLModel, table=True):
    """A session of somebody who signed in at the directory. What names it there is a keyed hash."""

    __tablename__ = "directory_sessions"

    session_id: UUID = Field(
        sa_column=Column(
            Uuid, ForeignKey("staff_sessions.id", ondelete="CASCADE"), primary_key=True
        )
    )
    subject_index: bytes = Field(index=True)
    sid_index: bytes | None = Field(default=None, index=True)
    refresh_token_sealed: bytes | None = None
    """With it we ask whether the person may still sign in; None where the directory gave none."""
    confirmed_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    """When the directory last said that the person may be here."""
    tried_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)
    """When it was last asked, whatever came of it."""


class DirectoryLogout(SQLModel, table=True):
    """A logout token that was taken: it is good once, and its session signs nobody in any more."""

    __tablename__ = "directory_logouts"

    token_index: bytes = Field(primary_key=True)
    sid_index: bytes | None = Field(default=None, index=True)
    forget_at: datetime = Field(sa_type=UtcDateTime, index=True)
