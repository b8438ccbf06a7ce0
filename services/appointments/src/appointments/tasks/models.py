"""Table of tasks."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_record_id
from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from appointments.vocabulary import TaskKind

OPEN = "done_at IS NULL"


class Task(SQLModel, table=True):
    """Something about an appointment that somebody has to see or to decide.

    Open once only for an appointment, a kind and whom it is for: told twice it is the same task.
    """

    __tablename__ = "tasks"
    __table_args__ = (
        Index(
            "uq_tasks_open",
            "appointment_id",
            "kind",
            "adviser_id",
            unique=True,
            sqlite_where=text(OPEN),
            postgresql_where=text(OPEN),
        ),
        Index(
            "ix_tasks_open",
            "office_id",
            "adviser_id",
            sqlite_where=text(OPEN),
            postgresql_where=text(OPEN),
        ),
    )

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    office_id: UUID = Field(foreign_key="offices.id")
    appointment_id: UUID = Field(foreign_key="appointments.id")
    adviser_id: UUID = Field(foreign_key="advisers.id")
    """Whom it is for; the team lead sees all of the office."""
    kind: TaskKind = literal_column(TaskKind)
    made_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    done_by: UUID | None = None
    """Account of who ticked it; None when the matter settled itself."""
