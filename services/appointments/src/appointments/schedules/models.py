"""Tables of weekly working hours and absences."""

from datetime import datetime
from uuid import UUID

from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_record_id
from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel


class WorkingHours(SQLModel, table=True):
    """One stretch of a weekday on the office's wall clock, in minutes after midnight."""

    __tablename__ = "working_hours"
    __table_args__ = (
        CheckConstraint("weekday >= 0 AND weekday <= 6", name="weekday"),
        CheckConstraint(
            "starts_minute >= 0 AND starts_minute < ends_minute AND ends_minute <= 1440",
            name="within_day",
        ),
    )

    adviser_id: UUID = Field(foreign_key="advisers.id", primary_key=True)
    weekday: int = Field(primary_key=True)
    starts_minute: int = Field(primary_key=True)
    ends_minute: int


class Absence(SQLModel, table=True):
    """A time in which an adviser takes no talks; no reason is kept."""

    __tablename__ = "absences"
    __table_args__ = (
        CheckConstraint("starts_at < ends_at", name="forward"),
        Index("ix_absences_adviser_id_ends_at", "adviser_id", "ends_at"),
    )

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    adviser_id: UUID = Field(foreign_key="advisers.id")
    starts_at: datetime = Field(sa_type=UtcDateTime)
    ends_at: datetime = Field(sa_type=UtcDateTime)
    stand_in_id: UUID | None = Field(default=None, foreign_key="advisers.id")
    """The colleague who acts in the adviser's talks meanwhile; None: nobody was named."""
