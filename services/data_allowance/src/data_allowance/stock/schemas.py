"""The pool over the wire; no answer here holds a PIN."""

from datetime import datetime
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field


class Stock(ResponseModel):
    """How many PINs of a product there are, by what became of them."""

    free: int
    expiring: int = Field(
        description="Of the free ones, those that run out within 30 days: none of them is given for"
        " a talk that is on their last day or later."
    )
    reserved: int
    issued: int
    expired: int
    failed: int = Field(
        description="Seen by somebody to whom they gave nothing; never given again."
    )


class PinBatchState(ResponseModel):
    """An uploaded file, and what became of its PINs."""

    batch_id: UUID
    accepted: int
    uploaded_at: datetime
    free: int = Field(description="Given to nobody, expired ones included.")
    reserved: int
    issued: int = Field(description="Seen by somebody, and so spent.")
    failed: int = Field(description="Seen by somebody to whom they gave nothing.")
    recalled: int = Field(description="Taken out of the pool unseen.")
    recalled_at: datetime | None
