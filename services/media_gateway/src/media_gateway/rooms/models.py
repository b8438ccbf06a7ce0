"""Table of LiveKit rooms."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

NAME_PREFIX = "call-"
"""Every room of ours begins so; what follows is random."""

_OPEN = text("close_requested_at IS NULL")
_TO_DELETE = text("close_requested_at IS NOT NULL AND deleted_at IS NULL")


class Room(SQLModel, table=True):
    """One generation of a call's room. A closed one never opens again: its name is burnt."""

    __tablename__ = "rooms"
    __table_args__ = (
        UniqueConstraint("appointment_id", "generation"),
        Index(
            "uq_rooms_open", "appointment_id", unique=True,
            sqlite_where=_OPEN, postgresql_where=_OPEN,
        ),
        Index(
            "ix_rooms_to_delete", "close_requested_at",
            sqlite_where=_TO_DELETE, postgresql_where=_TO_DELETE,
        ),
    )  # fmt: skip

    name: str = Field(primary_key=True, max_length=64)
    appointment_id: UUID = Field(foreign_key="calls.appointment_id")
    generation: int
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    close_requested_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    deleted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When LiveKit confirmed that the room is gone."""
