"""Vouchers over the wire."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from data_allowance.vouchers.models import IssuedVia, Refusal, State

WhyNot = Literal["consent_missing", "consent_unknown", "talk_over"]


class VoucherRead(ResponseModel):
    """A voucher as the allowance officer sees it; never its PIN."""

    id: UUID
    appointment_id: UUID
    office_id: UUID
    product_id: UUID | None = Field(description="Null when refused, as megabytes and price.")
    megabytes: int | None
    price_cents: int | None
    state: State
    reserved_at: datetime | None
    issued_at: datetime | None
    issued_via: IssuedVia | None
    released_at: datetime | None
    settled_at: datetime | None
    used_bytes: int | None
    refusal: Refusal | None


class VoucherOfTalk(ResponseModel):
    """A voucher as the client or adviser of the talk sees it; never its PIN."""

    id: UUID
    person_id: UUID = Field(description="Whose voucher it is.")
    state: State
    megabytes: int
    provider_name: str
    shown_at: datetime | None
    may_show: bool
    why_not: WhyNot | None


class RevealedVoucher(ResponseModel):
    """A voucher with its PIN, for the person it belongs to."""

    pin: str
    provider_name: str
    megabytes: int
    redeem_hint: str = Field(description="How to redeem it, in the language asked for.")
