"""Closings over the wire."""

from datetime import datetime
from uuid import UUID

from nahbar_common.schemas import Page, RequestModel, ResponseModel
from pydantic import Field

from data_allowance.closings.months import MonthName


class ClosingCreate(RequestModel):
    """Close all months up to one, that one as well."""

    through: MonthName


class ClosingRead(ResponseModel):
    """A closed month, and what is in it."""

    month: MonthName
    first_number: int = Field(description="Number of its first entry; they have no gap.")
    entries: int
    turnover_cents: int = Field(description="Sum of its entries' amounts, to be compared with.")
    closed_by: UUID = Field(description="Account of the member of staff.")
    closed_at: datetime


class Closings(Page[ClosingRead]):
    """Closed months, the newest first, and the one that can be closed next."""

    next_month: MonthName
    next_is_over: bool = Field(description="Whether it can be closed now.")
