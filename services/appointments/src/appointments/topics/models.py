"""Table of topics."""

from uuid import UUID

from nahbar_common.ids import new_record_id
from nahbar_common.locales import Locale
from sqlalchemy import JSON, CheckConstraint
from sqlmodel import Field, SQLModel

from appointments.vocabulary import Channel


class Topic(SQLModel, table=True):
    """What a talk is about. Talk and break together fill whole 15-minute cells."""

    __tablename__ = "topics"
    __table_args__ = (
        CheckConstraint("duration_minutes > 0 AND break_minutes >= 0", name="positive"),
        CheckConstraint("(duration_minutes + break_minutes) % 15 = 0", name="whole_cells"),
    )

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    office_id: UUID = Field(foreign_key="offices.id", index=True)
    title: dict[Locale, str] = Field(sa_type=JSON)
    description: dict[Locale, str] = Field(sa_type=JSON)
    channels: list[Channel] = Field(sa_type=JSON)
    duration_minutes: int
    break_minutes: int
    active: bool = True
    version: int = 1
