"""Forecasts over the wire."""

from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from data_allowance.volume import Profile
from data_allowance.vouchers.models import Reason


class BrandOutlook(ResponseModel):
    """Whether a voucher of this brand can be had at this moment."""

    brand_id: UUID
    brand_name: str
    available: bool
    why_not: Reason | None = Field(description="Null when one is available.")
    megabytes: int | None = Field(description="Of the product it would be; null when there is none")


class VoucherOutlook(ResponseModel):
    """Whether a voucher for such a talk can be had at this moment; nothing is held for anybody."""

    available: bool = Field(description="Of one brand at least.")
    why_not: Reason | None = Field(
        description="Null when one is available; else what comes nearest to one."
    )
    brands: list[BrandOutlook] = Field(
        description="Those the office gives, by name: a code fits one brand alone."
    )


class Forecast(ResponseModel):
    """Megabytes that one phone needs for a talk, up and down, with a margin of 20 %."""

    megabytes: int = Field(description="For the profile asked for; 1 MB is 1,000,000 bytes.")
    profiles: dict[Profile, int] = Field(description="The same for every profile.")
    voucher: VoucherOutlook | None = Field(
        description="Null unless an office was named: then nothing is known."
    )
