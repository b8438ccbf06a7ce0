"""What offices have settled about the second factor."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlmodel import Field, SQLModel


class FactorRule(SQLModel, table=True):
    """The roles for which an office (`*`: every office without a rule) wants a second factor."""

    __tablename__ = "factor_rules"

    office: str = Field(primary_key=True, max_length=36)
    roles: str = Field(max_length=200)
    """Names parted by spaces."""
    version: int = 1
    changed_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    changed_by: UUID | None = None
    """The admin's account; None for an operator's command."""
