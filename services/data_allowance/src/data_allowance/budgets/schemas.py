"""Budgets over the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from nahbar_common.schemas import Cents, RequestModel, ResponseModel
from pydantic import Field

from data_allowance.budgets.models import USUAL_LEGAL_BASIS

Year = Annotated[int, Field(ge=2020, le=2100)]
LegalBasis = Annotated[
    str, Field(min_length=1, max_length=200, description="By which law the money is spent.")
]


class BudgetCreate(RequestModel):
    """Open a budget; it has no money until it is funded."""

    office_id: UUID
    year: Year
    legal_basis: LegalBasis = USUAL_LEGAL_BASIS


class LegalBasisChange(RequestModel):
    """Name the law anew; what was booked stays booked."""

    legal_basis: LegalBasis


class AmountChange(RequestModel):
    """Put money in, or take money out."""

    amount_cents: Cents
    reference: str = Field(
        min_length=1,
        max_length=100,
        description="What it is booked under, such as a file reference. No names of clients.",
    )


class BudgetRead(ResponseModel):
    """A budget and its accounts in cents; funded is the sum of all that follow it."""

    id: UUID
    office_id: UUID
    year: int
    legal_basis: str
    created_at: datetime
    funded_cents: int
    available_cents: int
    reserved_cents: int
    spent_cents: int
    disputed_cents: int = Field(description="Spent on codes that failed; not cleared up yet.")
    refunded_cents: int = Field(
        description="Given back by the provider for codes that failed; not available by itself."
    )
    lost_cents: int = Field(description="Spent on codes that failed, and given back by nobody.")
    version: int = Field(description="Grows with each entry in the ledger.")
