"""Moves money inside a budget, and reads the journal."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.ids import new_record_id
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.schemas import Page
from sqlalchemy import Subquery
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.ledger import repository
from data_allowance.ledger.errors import BudgetShort
from data_allowance.ledger.models import Balance, LedgerEntry, Posting
from data_allowance.ledger.movements import MOVEMENTS, EntryKind
from data_allowance.ledger.schemas import EntryFilter, LedgerEntryRead, PostingRead


async def open_accounts(session: AsyncSession, budget_id: UUID) -> Balance:
    """Open the accounts of a new budget, with nothing on them."""
    balance = Balance(budget_id=budget_id)
    session.add(balance)
    await session.flush()
    return balance


async def lock_balance(session: AsyncSession, budget_id: UUID) -> Balance:
    """Give a budget's balance, which nobody else moves until this transaction ends."""
    return await repository.lock_balance(session, budget_id)


async def get_balance(session: AsyncSession, budget_id: UUID) -> Balance:
    """Give a budget's balance as it is at this moment; somebody may move it the next."""
    return await repository.get_balance(session, budget_id)


async def close_until(session: AsyncSession, budget_id: UUID, moment: datetime) -> None:
    """Let nothing be booked before a moment any more; whoever books now, comes before or after."""
    balance = await repository.lock_balance(session, budget_id)
    balance.closed_until = moment
    await session.flush()


async def record(
    session: AsyncSession,
    *,
    budget_id: UUID,
    kind: EntryKind,
    amount_cents: int,
    voucher_id: UUID | None = None,
    reference: str | None = None,
    recorded_by: UUID | None = None,
) -> UUID:
    """Write one entry and give its id; raise BudgetShort when too little is available.

    The question is asked under the balance's lock, and the table's checks ask it once more.
    """
    balance = await repository.lock_balance(session, budget_id)
    source, target = MOVEMENTS[kind]
    if source == "available" and balance.available_cents < amount_cents:
        raise BudgetShort(available_cents=balance.available_cents)
    entry = LedgerEntry(
        id=new_record_id(),
        budget_id=budget_id,
        kind=kind,
        amount_cents=amount_cents,
        voucher_id=voucher_id,
        reference=reference,
        recorded_by=recorded_by,
        # A clock that was set back books into no month that is closed.
        occurred_at=max(utc_now(), balance.closed_until or datetime.min.replace(tzinfo=UTC)),
    )
    postings = [
        Posting(entry_id=entry.id, account=source, amount_cents=-amount_cents),
        Posting(entry_id=entry.id, account=target, amount_cents=amount_cents),
    ]
    await repository.insert_entry(session, entry, postings)
    # The trigger has moved the row behind the session's back.
    await session.refresh(balance)
    return entry.id


async def list_entries(
    session: AsyncSession, budget_id: UUID, wanted: EntryFilter, *, limit: int, cursor: str | None
) -> Page[LedgerEntryRead]:
    """Give one page of a budget's wanted entries, newest first."""
    before = decode_cursor(cursor, UUID)[0] if cursor else None
    rows = await repository.page_of_entries(
        session, budget_id, wanted, before=before, limit=limit + 1
    )
    entries, next_cursor = split_page(rows, limit, lambda entry: (str(entry.id),))
    postings: dict[UUID, list[PostingRead]] = {entry.id: [] for entry in entries}
    for posting in await repository.postings_of(session, list(postings)):
        postings[posting.entry_id].append(PostingRead.model_validate(posting))
    items = [
        LedgerEntryRead(**entry.model_dump(), postings=postings[entry.id]) for entry in entries
    ]
    return Page(items=items, next_cursor=next_cursor)


def find_unbalanced_entries(session: AsyncSession) -> AsyncIterator[UUID]:
    """Give entries whose postings do not sum to zero; triggers make that impossible."""
    return repository.unbalanced_entries(session)


def money_by_voucher() -> Subquery:
    """Give a query of what each voucher has on its accounts, by the ledger alone, in cents."""
    return repository.money_by_voucher()
