"""Vouchers over the wire."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from data_allowance.brands.steps import Step
from data_allowance.products.models import Kind
from data_allowance.vouchers.models import FailedStep, IssuedVia, Refusal, Resolution, State

WhyNot = Literal["consent_missing", "consent_unknown", "talk_over"]


class Gives(ResponseModel):
    """What a voucher's code gives, in so many words: never megabytes that it does not give."""

    kind: Kind
    megabytes: int = Field(description="Of credit: once the option is booked.")
    credit_cents: int | None
    option_name: str | None
    option_cents: int | None
    validity_days: int | None = Field(description="How long the data lasts.")


class VoucherRead(ResponseModel):
    """A voucher as the allowance officer sees it; never its PIN."""

    id: UUID
    appointment_id: UUID
    office_id: UUID
    budget_id: UUID | None = Field(
        description="In whose ledger its entries stand; null when refused."
    )
    product_id: UUID | None = Field(description="Null when refused, as megabytes and price.")
    product_version: int | None = Field(description="What it was made of, as it was then.")
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
    failed_at: datetime | None
    failed_step: FailedStep | None
    replaced_by_id: UUID | None
    resolution: Resolution | None
    resolved_at: datetime | None


class VoucherOfTalk(ResponseModel):
    """A voucher as the client or adviser of the talk sees it; never its PIN."""

    id: UUID
    person_id: UUID = Field(description="Whose voucher it is.")
    state: State
    brand_name: str
    gives: Gives
    shown_at: datetime | None
    may_show: bool
    why_not: WhyNot | None
    expires_on: date | None = Field(description="Last day to redeem it; null when none is known.")
    expires_before_talk: bool = Field(
        description="It runs out before the talk, as after a move of one whose code was seen."
    )


class BrandChoice(ResponseModel):
    """A brand whose codes the office gives, for a client to say that it is theirs."""

    id: UUID
    name: str = Field(description="As it is printed on the SIM card.")
    available: bool = Field(description="Whether a code of it can be had for this talk, as of now.")


class BrandChoices(ResponseModel):
    """What a client can choose from, by name."""

    items: list[BrandChoice]


class RevealedVoucher(ResponseModel):
    """A voucher with its PIN, for the person it belongs to."""

    pin: str
    brand_name: str
    gives: Gives
    expires_on: date | None = Field(description="Last day to redeem it; null when none is known.")
    steps: list[Step] = Field(description="What to do with it, in the language asked for.")
