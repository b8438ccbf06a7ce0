"""Entries as the API gives them."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from data_allowance.ledger.movements import Account, EntryKind


class EntryFilter(NamedTuple):
    """Which entries are asked for; None: all of them."""

    kind: EntryKind | None = None
    voucher_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None
    """Not counting this moment itself."""


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
    recorded_by: UUID | None = Field(
        description="Account of whoever decided it; null where it followed by itself."
    )
    postings: list[PostingRead]
