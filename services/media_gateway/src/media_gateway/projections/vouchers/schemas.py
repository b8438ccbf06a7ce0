"""What data_allowance tells of a voucher."""

from uuid import UUID

from pydantic import BaseModel, Field

_MAX_MEGABYTES = 10_000_000


class VoucherNews(BaseModel):
    """Data of voucher.*; a megabyte is 1,000,000 bytes."""

    appointment_id: UUID
    person_id: UUID
    revision: int = Field(ge=0, le=2**31 - 1)
    megabytes: int = Field(default=0, ge=0, le=_MAX_MEGABYTES)
    bytes_limit: int | None = Field(default=None, ge=0, le=_MAX_MEGABYTES * 1_000_000)
