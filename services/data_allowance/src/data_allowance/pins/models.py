"""Tables of the PIN pool."""

from datetime import date, datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import Column, ForeignKeyConstraint, Index, LargeBinary, UniqueConstraint, text
from sqlmodel import Field, SQLModel

NEVER = date(9999, 12, 31)
"""The expiry of a PIN that has none; a real date keeps one index usable for picking."""


class PinBatch(SQLModel, table=True):
    """One uploaded file: taken whole or not at all.

    Once it is recalled its PINs that nobody has seen are deleted, and none is given to anybody.
    """

    __tablename__ = "pin_batches"

    id: UUID = Field(primary_key=True)
    product_id: UUID = Field(foreign_key="products.id")
    accepted: int
    uploaded_by: UUID | None = None
    uploaded_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    recalled_by: UUID | None = None
    recalled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Pin(SQLModel, table=True):
    """A top-up PIN, sealed; `voucher_id` names the one voucher it belongs to, if any.

    The blind index is unique over all offices: the same PIN must never be given to two people.
    Two deferred foreign keys face each other: a PIN names a voucher only if that one names it.
    """

    __tablename__ = "pins"
    __table_args__ = (
        UniqueConstraint("blind_index"),
        UniqueConstraint("voucher_id", "id"),
        ForeignKeyConstraint(
            ["voucher_id", "id"],
            ["vouchers.id", "vouchers.pin_id"],
            name="fk_pins_voucher",
            deferrable=True,
            initially="DEFERRED",
            use_alter=True,
        ),
        Index(
            "ix_pins_free",
            "product_id",
            "expires_on",
            "id",
            sqlite_where=text("voucher_id IS NULL"),
            postgresql_where=text("voucher_id IS NULL"),
        ),
        Index("ix_pins_batch_id", "batch_id"),
    )

    id: UUID = Field(primary_key=True)
    product_id: UUID = Field(foreign_key="products.id")
    batch_id: UUID = Field(foreign_key="pin_batches.id")
    sealed_pin: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    blind_index: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    serial: str | None = Field(default=None, max_length=40)
    expires_on: date = NEVER
    """The last day on which the PIN can be redeemed."""
    voucher_id: UUID | None = None
