"""What people have checked by hand."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_record_id
from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

Found = Literal["ok", "failed"]


class ManualCheck(SQLModel, table=True):
    """One manual check: somebody looked, on a day. A later one takes its place and it stays."""

    __tablename__ = "manual_checks"
    __table_args__ = (
        CheckConstraint("due_on > done_on", name="due"),
        Index("ix_manual_checks_line", "office_id", "line", "noted_at"),
    )

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    office_id: UUID
    line: str = Field(max_length=40)
    found: Found = literal_column(Found, length=8)
    done_on: date
    done_by: str = Field(max_length=120)
    """As it is to stand in the document: who looked, which need not be who notes it. Empty once
    whoever noted it is erased: a name with no account is nobody's to ask about."""
    note: str = Field(default="", max_length=1000)
    due_on: date
    noted_by: UUID
    noted_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
