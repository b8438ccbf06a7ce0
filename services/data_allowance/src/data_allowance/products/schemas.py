"""Products over the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
from pydantic import Field, model_validator

from data_allowance.brands.sequences import OptionKey
from data_allowance.products.models import Kind

Megabytes = Annotated[int, Field(strict=True, ge=1, le=1_000_000)]
"""1 MB is 1,000,000 bytes."""
Price = Annotated[int, Field(strict=True, ge=1, le=1_000_000)]
"""In cents; 10,000 euros at most."""
OptionPrice = Annotated[int, Field(strict=True, ge=0, le=1_000_000)]
Days = Annotated[int, Field(strict=True, ge=1, le=3_650)]
OptionName = Annotated[str, Field(min_length=1, max_length=60)]


class ProductCreate(RequestModel):
    """Add a product of a brand.

    A data pass gives data and nothing else. Credit names the option that turns it into data:
    without one the brand spends the credit on something else.
    """

    office_id: UUID
    brand_id: UUID
    kind: Kind
    price_cents: Price = Field(description="What the office pays for a code.")
    credit_cents: Price | None = Field(default=None, description="For credit: its value.")
    option_name: OptionName | None = Field(default=None, description="For credit: what is booked.")
    option_key: OptionKey | None = Field(default=None, description="What is typed to book it.")
    option_cents: OptionPrice | None = Field(default=None, description="What it takes of it.")
    megabytes: Megabytes = Field(description="The data that results.")
    validity_days: Days | None = Field(default=None, description="How long the data lasts.")
    active: bool = True

    @model_validator(mode="after")
    def _check_credit(self) -> "ProductCreate":
        of_credit = (self.credit_cents, self.option_name, self.option_cents)
        if self.kind == "data_pass":
            if any(value is not None for value in (*of_credit, self.option_key)):
                raise ValueError("a data pass has no credit and no option")
        elif any(value is None for value in of_credit):
            raise ValueError("credit needs its value, and an option with what it costs")
        elif (self.option_cents or 0) > (self.credit_cents or 0):
            raise ValueError("the option costs more than the code's credit")
        return self


class ProductChange(RequestModel):
    """Change a product. Brand, kind and value stay: codes in the pool were bought with them.

    Of a data pass the megabytes are its value; of credit they are what the option gives now.
    """

    price_cents: Price | None = None
    option_name: OptionName | None = None
    option_key: OptionKey | None = None
    option_cents: OptionPrice | None = None
    megabytes: Megabytes | None = None
    validity_days: Days | None = None
    active: bool | None = None


class ProductRead(Versioned):
    """A product; an inactive one gives no new vouchers."""

    id: UUID
    office_id: UUID
    brand_id: UUID
    brand_name: str
    kind: Kind
    price_cents: int
    credit_cents: int | None
    option_name: str | None
    option_key: str | None
    option_cents: int | None
    megabytes: int
    validity_days: int | None
    active: bool
    version: int


class ProductVersionRead(ResponseModel):
    """A product as it was from this change to the next."""

    version: int
    price_cents: int
    credit_cents: int | None
    option_name: str | None
    option_key: str | None
    option_cents: int | None
    megabytes: int
    validity_days: int | None
    active: bool
    recorded_by: UUID | None
    recorded_at: datetime
