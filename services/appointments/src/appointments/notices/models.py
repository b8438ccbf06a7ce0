"""Table of notices."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from appointments.vocabulary import NoticeKind, NoticeState

_WAITING = text("state = 'waiting'")


class Notice(SQLModel, table=True):
    """One message to one client about one state of a talk; it holds no address and no text.

    Both are found when it is sent, under the talk's lock: so nothing goes out that does not hold
    any more.
    """

    __tablename__ = "client_notices"
    __table_args__ = (
        UniqueConstraint(
            "appointment_id",
            "person_id",
            "version",
            "kind",
            "ahead_minutes",
            name="uq_client_notices_once",
        ),
        CheckConstraint("(state = 'waiting') = (done_at IS NULL)", name="done"),
        CheckConstraint("(kind = 'reminder') = (ahead_minutes > 0)", name="ahead"),
        Index(
            "ix_client_notices_waiting",
            "next_attempt_at",
            sqlite_where=_WAITING,
            postgresql_where=_WAITING,
        ),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    """Random, as it stands in the Message-ID, which strangers see."""
    appointment_id: UUID = Field(foreign_key="appointments.id")
    person_id: UUID
    kind: NoticeKind = literal_column(NoticeKind)
    version: int
    """The talk's version that it tells of."""
    ahead_minutes: int = 0
    """Of a reminder: how long before the talk; 0: it tells of a change at once."""
    starts_at: datetime = Field(sa_type=UtcDateTime)
    """When the talk was to begin as this was noted: a reminder of another time is never sent."""
    due_at: datetime = Field(sa_type=UtcDateTime)
    state: NoticeState = literal_column(NoticeState, default="waiting")
    attempts: int = 0
    failure: str | None = Field(default=None, max_length=40)
    """Why it was dropped, or what the last attempt met: a reply's code or what broke."""
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    next_attempt_at: datetime = Field(sa_type=UtcDateTime)
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
