"""The table of budgets."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

USUAL_LEGAL_BASIS = "§ 16 Abs. 1 SGB II in Verbindung mit § 44 SGB III"
"""The placement budget: costs that are approved before they arise, and paid by the office."""


class Budget(SQLModel, table=True):
    """The money of one office for one year; how much it is, the ledger knows."""

    __tablename__ = "budgets"
    __table_args__ = (UniqueConstraint("office_id", "year"),)

    id: UUID = Field(primary_key=True)
    office_id: UUID
    year: int
    """Calendar year in the office's zone, by the start of the talk that is paid for."""
    legal_basis: str = Field(default=USUAL_LEGAL_BASIS, max_length=200)
    """By which law the money is spent, as the office words it."""
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
