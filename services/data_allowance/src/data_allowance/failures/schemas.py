"""Codes that failed, over the wire; never a whole code."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from data_allowance.replacement_rules.models import Rule
from data_allowance.vouchers.models import FailedStep, Reason, Resolution

FailedState = Literal["failed", "replaced"]
WhyNone = Reason | Literal["not_wanted"]


class FailureReport(RequestModel):
    """What did not work; a choice and no free text, so that nobody writes of themselves."""

    voucher_id: UUID = Field(description="Whose code it is: a newer one is not meant.")
    step: FailedStep


class MyFailure(ResponseModel):
    """The newest of a person's own codes that failed, as they see it."""

    voucher_id: UUID
    state: FailedState
    step: FailedStep
    failed_at: datetime
    brand_name: str
    available: bool = Field(
        description="Whether another code could be had as of now; why not is the office's to know."
    )


class FailureOfTalk(MyFailure):
    """The same as the office sees it."""

    person_id: UUID
    rule: Rule
    why_none: WhyNone | None = Field(description="Null where another code could be had now.")
    resolution: Resolution | None


class FailedVoucher(ResponseModel):
    """A code that failed, as the officer and the provider can find it again."""

    id: UUID
    appointment_id: UUID
    office_id: UUID
    product_id: UUID
    brand_name: str
    megabytes: int
    price_cents: int
    state: FailedState
    step: FailedStep
    failed_at: datetime
    issued_at: datetime
    serial: str | None = Field(description="As it stood in the file.")
    code_ends_with: str = Field(description="The last four characters of the code.")
    batch_id: UUID
    replaced_by_id: UUID | None
    resolution: Resolution | None = Field(description="Null while it is not cleared up.")
    resolved_at: datetime | None


class ResolutionNote(RequestModel):
    """What became of a code that failed."""

    resolution: Resolution = Field(
        description="confirmation: it was used after all; refund: the provider gave the money"
        " back; loss: nobody does."
    )
    reference: str = Field(
        min_length=1,
        max_length=100,
        description="Where it stands, such as the number of a credit note. No names of clients.",
    )
