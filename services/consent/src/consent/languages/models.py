"""Tables of languages: the registry, and what offices chose from it."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from sqlmodel import Field, SQLModel

Direction = Literal["ltr", "rtl"]
"""How its script runs."""


class Language(SQLModel, table=True):
    """A language that declarations may be written in. It is never taken out: texts name it."""

    __tablename__ = "languages"

    tag: str = Field(primary_key=True, max_length=20)
    name: str = Field(max_length=80)
    """In the language itself: whoever looks for it must be able to read it."""
    direction: Direction = literal_column(Direction, length=3)
    added_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    added_by: UUID | None = Field(default=None, index=True)
    """None for the languages that the product comes with."""


class OfferedLanguage(SQLModel, table=True):
    """A language in which an office offers its declarations."""

    __tablename__ = "offered_languages"

    office_id: UUID = Field(primary_key=True)
    tag: str = Field(primary_key=True, max_length=20, foreign_key="languages.tag")
