"""The table of closed months."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import BigInteger, CheckConstraint, UniqueConstraint
from sqlmodel import Field, SQLModel


class Closing(SQLModel, table=True):
    """A month of a budget that is closed; never changed, never deleted, and without a gap.

    Its entries have the numbers from `first_number` on, in the order of their ids. How many they
    are and what they sum to is written down, so that an export can be held against it.
    """

    __tablename__ = "closings"
    __table_args__ = (
        CheckConstraint("starts_at < ends_at", name="has_a_length"),
        CheckConstraint("first_number > 0", name="numbers_positive"),
        CheckConstraint("entries >= 0", name="entries_not_negative"),
        CheckConstraint("turnover_cents >= entries", name="turnover_of_entries"),
        UniqueConstraint("budget_id", "starts_at"),
    )

    budget_id: UUID = Field(primary_key=True, foreign_key="budgets.id")
    month: str = Field(primary_key=True, max_length=7)
    """As 2026-01, on the calendar of Germany."""
    starts_at: datetime = Field(sa_type=UtcDateTime)
    ends_at: datetime = Field(sa_type=UtcDateTime)
    """Not in it any more."""
    first_number: int
    entries: int
    turnover_cents: int = Field(sa_type=BigInteger)
    """The sum of its entries' amounts."""
    closed_by: UUID
    """Account of the member of staff."""
    closed_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
