"""Invitations: the way to a first password, and to a new one after a reset."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import Column, ForeignKey, Uuid
from sqlmodel import Field, SQLModel


class Invitation(SQLModel, table=True):
    """The one invitation of an account; a new one takes the place of the old one."""

    __tablename__ = "invitations"

    account_id: UUID = Field(
        sa_column=Column(
            Uuid, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True, nullable=False
        )
    )
    secret_hash: bytes = Field(unique=True)
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
