"""Tables of products. A version is written with every change and never altered (migration 0011)."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from sqlalchemy import BigInteger, CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

Kind = Literal["credit", "data_pass"]
"""A code gives credit in cents, which an option then turns into data; or it gives the data."""


class ProductTerms(SQLModel):
    """What a code of the product costs and gives."""

    price_cents: int = Field(sa_type=BigInteger)
    """What the office pays."""
    credit_cents: int | None = Field(default=None, sa_type=BigInteger)
    """What the client's card is topped up by; None: the code is good for data alone."""
    option_name: str | None = Field(default=None, max_length=60)
    """The option that turns credit into data."""
    option_key: str | None = Field(default=None, max_length=20)
    """What is typed to book it, in place of {option}."""
    option_cents: int | None = Field(default=None, sa_type=BigInteger)
    """What it takes of the credit."""
    megabytes: int
    """The data that results; 1 MB is 1,000,000 bytes."""
    validity_days: int | None = None
    """How long the data lasts once it is there; None: nobody says."""


class Product(ProductTerms, table=True):
    """Codes of one brand and one kind, as they are bought now."""

    __tablename__ = "products"
    __table_args__ = (
        CheckConstraint("megabytes > 0", name="megabytes_positive"),
        CheckConstraint("price_cents > 0", name="price_positive"),
        CheckConstraint(
            "(kind = 'credit') = (credit_cents IS NOT NULL)"
            " AND (kind = 'credit') = (option_name IS NOT NULL)"
            " AND (kind = 'credit') = (option_cents IS NOT NULL)",
            name="credit_has_option",
        ),
        CheckConstraint("credit_cents > 0 AND option_cents >= 0", name="credit_positive"),
        CheckConstraint("option_cents <= credit_cents", name="option_paid_by_credit"),
        # Codes of one brand and value are all alike: two products would be one pool in two.
        Index(
            "uq_products_credit",
            "brand_id",
            "credit_cents",
            unique=True,
            sqlite_where=text("kind = 'credit'"),
            postgresql_where=text("kind = 'credit'"),
        ),
        Index(
            "uq_products_data_pass",
            "brand_id",
            "megabytes",
            unique=True,
            sqlite_where=text("kind = 'data_pass'"),
            postgresql_where=text("kind = 'data_pass'"),
        ),
        Index("ix_products_office_id", "office_id"),
    )

    id: UUID = Field(primary_key=True)
    office_id: UUID
    brand_id: UUID = Field(foreign_key="brands.id")
    kind: Kind = literal_column(Kind, length=16)
    active: bool = True
    version: int = 1
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)


class ProductVersion(ProductTerms, table=True):
    """A product as it was from one change to the next; a voucher names the one it was made of."""

    __tablename__ = "product_versions"

    product_id: UUID = Field(primary_key=True, foreign_key="products.id")
    version: int = Field(primary_key=True)
    active: bool
    recorded_by: UUID | None = None
    """Account of the officer; None: by the demo or a migration."""
    recorded_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
