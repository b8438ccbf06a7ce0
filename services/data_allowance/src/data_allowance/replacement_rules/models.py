"""Table of offices' rules."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from sqlmodel import Field, SQLModel

Rule = Literal["automatic", "asked"]
"""automatic: once for a person and talk, while stock and budget allow; asked: after a yes."""
DEFAULT: Rule = "asked"


class ReplacementRule(SQLModel, table=True):
    """What an office said last; an office that said nothing has DEFAULT, and version 0."""

    __tablename__ = "replacement_rules"

    office_id: UUID = Field(primary_key=True)
    rule: Rule = literal_column(Rule, default=DEFAULT, length=16)
    version: int = 0
    recorded_by: UUID | None = None
    recorded_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
