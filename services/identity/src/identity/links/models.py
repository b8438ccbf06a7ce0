"""Links: how clients and their guests come in, without an account."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

Part = Literal["client", "companion", "interpreter", "sign_language_interpreter", "guardian"]
MakerKind = Literal["staff", "machine"]
EndReason = Literal["replaced", "cancelled"]

_LIVING = text("ended_at IS NULL")


class Link(SQLModel, table=True):
    """One person's way to one appointment, in one part; its secret and its code are kept as hashes.

    The database allows one living link per appointment and person.
    """

    __tablename__ = "links"
    __table_args__ = (
        CheckConstraint("(ended_at IS NULL) = (end_reason IS NULL)", name="ended"),
        CheckConstraint("(made_by_kind IS NULL) = (made_by_id IS NULL)", name="made_by"),
        Index(
            "uq_links_living",
            "appointment_id",
            "person_id",
            unique=True,
            sqlite_where=_LIVING,
            postgresql_where=_LIVING,
        ),
        Index("uq_links_code_index", "code_index", unique=True),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    secret_hash: bytes = Field(unique=True)
    code_index: bytes | None = None
    """Keyed hash of the code to type; None for links from before there were codes."""
    appointment_id: UUID = Field(index=True)
    office_id: UUID
    person_id: UUID
    part: Part = literal_column(Part)
    valid_from: datetime | None = Field(default=None, sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime, index=True)
    made_by_kind: MakerKind | None = literal_column(
        MakerKind, nullable=True, default=None, length=10
    )
    """Who asked for it; None in links from before it was noted."""
    made_by_id: str | None = Field(default=None, max_length=100)
    """An account's id, or a program's."""
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    end_reason: EndReason | None = literal_column(EndReason, nullable=True, default=None, length=10)

    @property
    def made_by(self) -> str | None:
        """Give who made it as `<kind>:<id>`, as tokens say it."""
        return f"{self.made_by_kind}:{self.made_by_id}" if self.made_by_kind else None
