"""The table of products."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import JSON, BigInteger, CheckConstraint, Column, UniqueConstraint
from sqlmodel import Field, SQLModel


class Product(SQLModel, table=True):
    """Data of one provider in one size, bought as PINs; a voucher keeps price and size it had."""

    __tablename__ = "products"
    __table_args__ = (
        UniqueConstraint("office_id", "provider_name", "megabytes"),
        CheckConstraint("megabytes > 0", name="megabytes_positive"),
        CheckConstraint("price_cents > 0", name="price_positive"),
    )

    id: UUID = Field(primary_key=True)
    office_id: UUID
    provider_name: str = Field(max_length=100)
    megabytes: int
    """1 MB is 1,000,000 bytes. Never changed: PINs in the pool were bought with this size."""
    price_cents: int = Field(sa_type=BigInteger)
    active: bool = True
    redeem_hint: dict[str, str] | None = Field(default=None, sa_column=Column(JSON))
    """How to redeem a PIN at this provider, by language; None: the usual way."""
    version: int = 1
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
