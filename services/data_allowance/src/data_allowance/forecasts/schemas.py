"""Forecasts over the wire."""

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from data_allowance.volume import Profile
from data_allowance.vouchers.models import Refusal


class VoucherOutlook(ResponseModel):
    """Whether a voucher for such a talk can be had at this moment; nothing is held for anybody."""

    available: bool
    why_not: Refusal | None = Field(description="Null when one is available.")
    megabytes: int | None = Field(description="Of the product it would be; null when there is none")
    brand_name: str | None


class Forecast(ResponseModel):
    """Megabytes that one phone needs for a talk, up and down, with a margin of 20 %."""

    megabytes: int = Field(description="For the profile asked for; 1 MB is 1,000,000 bytes.")
    profiles: dict[Profile, int] = Field(description="The same for every profile.")
    voucher: VoucherOutlook | None = Field(
        description="Null unless an office was named: then nothing is known."
    )
