"""What an office states itself: the product cannot know it."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

Stated = Literal[
    "controller_more",
    "processor",
    "recipients_more",
    "third_countries",
    "measures_more",
    "necessity",
    "dpo_advice",
    "risks_more",
]
"""What the record and the impact assessment need beside what is read from the product."""


class OfficeStatement(SQLModel, table=True):
    """One statement as it stands; who changed it and when is in the trail, too."""

    __tablename__ = "office_statements"

    office_id: UUID = Field(primary_key=True)
    about: Stated = literal_column(Stated, length=24, primary_key=True)
    text: str = Field(sa_column=Column(Text, nullable=False))
    stated_by: UUID
    stated_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    version: int = 1
