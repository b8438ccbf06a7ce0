"""Tables of brands. A version is written with every change and never altered (migration 0011)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel


class Brand(SQLModel, table=True):
    """What is printed on a SIM card: whose codes fit. As it is now."""

    __tablename__ = "brands"
    __table_args__ = (UniqueConstraint("office_id", "name"),)

    id: UUID = Field(primary_key=True)
    office_id: UUID
    name: str = Field(max_length=100)
    network: str | None = Field(default=None, max_length=100)
    instructions: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    """See `Instructions`."""
    is_example: bool = False
    """Nobody of the office has compared it with what the brand says."""
    active: bool = True
    version: int = 1
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)


class BrandVersion(SQLModel, table=True):
    """A brand as it was from one change to the next; an issued voucher names the one it had."""

    __tablename__ = "brand_versions"

    brand_id: UUID = Field(primary_key=True, foreign_key="brands.id")
    version: int = Field(primary_key=True)
    name: str = Field(max_length=100)
    network: str | None = Field(default=None, max_length=100)
    instructions: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    is_example: bool
    active: bool
    recorded_by: UUID | None = None
    """Account of the officer; None: by the demo or a migration."""
    recorded_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
