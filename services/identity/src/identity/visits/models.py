"""Visits: the browser sessions of people who came through a link."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import Column, ForeignKey, Uuid
from sqlmodel import Field, SQLModel


class Visit(SQLModel, table=True):
    """One browser in which a link was opened; the cookie's secret is kept as a hash."""

    __tablename__ = "visits"

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    secret_hash: bytes = Field(unique=True)
    link_id: UUID = Field(
        sa_column=Column(
            Uuid, ForeignKey("links.id", ondelete="CASCADE"), nullable=False, index=True
        )
    )
    last_used_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)

    @property
    def handle(self) -> str:
        """Give what a tab names the visit by; it opens nothing without the cookie."""
        return self.id.hex[:8]
