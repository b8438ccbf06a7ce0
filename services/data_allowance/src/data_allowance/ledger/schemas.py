"""Entries as the API gives them."""

from datetime import datetime
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from data_allowance.ledger.movements import Account, EntryKind


class PostingRead(ResponseModel):
    """One side of an entry; the amounts of an entry's postings sum to zero."""

    account: Account
    amount_cents: int = Field(description="Negative where money leaves the account.")


class LedgerEntryRead(ResponseModel):
    """One movement of money inside a budget."""

    id: UUID
    occurred_at: datetime
    kind: EntryKind
    amount_cents: int
    voucher_id: UUID | None
    reference: str | None
    postings: list[PostingRead]
