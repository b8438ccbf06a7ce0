"""Products over the wire."""

from typing import Annotated
from uuid import UUID

from nahbar_common.locales import LocalizedText
from nahbar_common.schemas import RequestModel, Versioned
from pydantic import Field

Megabytes = Annotated[int, Field(strict=True, ge=1, le=1_000_000)]
"""1 MB is 1,000,000 bytes."""
Price = Annotated[int, Field(strict=True, ge=1, le=1_000_000)]
"""In cents; 10,000 euros at most."""
ProviderName = Annotated[str, Field(min_length=1, max_length=100)]


class ProductCreate(RequestModel):
    """Add a product whose PINs the office buys."""

    office_id: UUID
    provider_name: ProviderName
    megabytes: Megabytes
    price_cents: Price
    active: bool = True
    redeem_hint: LocalizedText | None = Field(
        default=None, description="How to redeem a PIN at this provider, if not as usual."
    )


class ProductChange(RequestModel):
    """Change a product; its size stays, because PINs in the pool were bought with it."""

    provider_name: ProviderName | None = None
    price_cents: Price | None = None
    active: bool | None = None
    redeem_hint: LocalizedText | None = None


class ProductRead(Versioned):
    """A product; an inactive one gives no new vouchers."""

    id: UUID
    office_id: UUID
    provider_name: str
    megabytes: int
    price_cents: int
    active: bool
    redeem_hint: LocalizedText | None
    version: int
