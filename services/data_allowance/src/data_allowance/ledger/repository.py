"""Queries of the ledger."""

from collections.abc import AsyncIterator, Sequence
from typing import get_args
from uuid import UUID

from sqlalchemy import ColumnElement, Subquery, case, func, insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.ledger.models import Balance, LedgerEntry, Posting
from data_allowance.ledger.movements import Account
from data_allowance.ledger.schemas import EntryFilter

ACCOUNTS: tuple[Account, ...] = get_args(Account)
"""All of them, the funding first."""


async def lock_balance(session: AsyncSession, budget_id: UUID) -> Balance:
    """Give a budget's balance and hold it until the commit: movements queue up behind it."""
    statement = (
        select(Balance)
        .where(col(Balance.budget_id) == budget_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).one()


async def get_balance(session: AsyncSession, budget_id: UUID) -> Balance:
    """Give a budget's balance as it is at this moment; nobody is held up."""
    statement = select(Balance).where(col(Balance.budget_id) == budget_id)
    return (await session.exec(statement)).one()


async def insert_entry(
    session: AsyncSession, entry: LedgerEntry, postings: Sequence[Posting]
) -> None:
    """Write an entry after its postings: the entry closes them, and moves the balances."""
    await session.exec(insert(Posting), params=[posting.model_dump() for posting in postings])
    computed = {f"{does}_voucher_id" for does in ("reserves", "closes", "disputes", "resolves")}
    await session.exec(insert(LedgerEntry), params=[entry.model_dump(exclude=computed)])


async def page_of_entries(
    session: AsyncSession,
    budget_id: UUID,
    wanted: EntryFilter,
    *,
    before: UUID | None,
    limit: int,
) -> list[LedgerEntry]:
    """Give up to `limit` of a budget's wanted entries, newest first, older than `before`."""
    statement = select(LedgerEntry).where(col(LedgerEntry.budget_id) == budget_id)
    if wanted.kind is not None:
        statement = statement.where(col(LedgerEntry.kind) == wanted.kind)
    if wanted.voucher_id is not None:
        statement = statement.where(col(LedgerEntry.voucher_id) == wanted.voucher_id)
    if wanted.since is not None:
        statement = statement.where(col(LedgerEntry.occurred_at) >= wanted.since)
    if wanted.until is not None:
        statement = statement.where(col(LedgerEntry.occurred_at) < wanted.until)
    if before is not None:
        statement = statement.where(col(LedgerEntry.id) < before)
    return list(await session.exec(statement.order_by(col(LedgerEntry.id).desc()).limit(limit)))


async def postings_of(session: AsyncSession, entry_ids: Sequence[UUID]) -> list[Posting]:
    """Give the postings of entries."""
    statement = select(Posting).where(col(Posting.entry_id).in_(entry_ids))
    return list(await session.exec(statement.order_by(col(Posting.amount_cents))))


async def unbalanced_entries(session: AsyncSession) -> AsyncIterator[UUID]:
    """Give entries whose postings do not sum to zero, or that have none."""
    statement = (
        select(LedgerEntry.id)
        .outerjoin(Posting, col(Posting.entry_id) == col(LedgerEntry.id))
        .group_by(col(LedgerEntry.id))
        .having(func.coalesce(func.sum(Posting.amount_cents), 1) != 0)
    )
    async for id_ in await session.stream_scalars(statement):
        yield id_


async def kept_and_posted(
    session: AsyncSession,
) -> AsyncIterator[tuple[Balance, dict[Account, int]]]:
    """Give each budget's balance as it is kept, with the sums of its postings, in cents.

    In the order of the budgets' ids, one at a time: none of it is held in memory.
    """
    sums = (
        select(LedgerEntry.budget_id)
        .add_columns(*(sum_on(account).label(account) for account in ACCOUNTS))
        .join(Posting, col(Posting.entry_id) == col(LedgerEntry.id))
        .group_by(col(LedgerEntry.budget_id))
        .subquery()
    )
    statement = (
        select(Balance)
        .add_columns(*(func.coalesce(sums.c[account], 0) for account in ACCOUNTS))
        .outerjoin(sums, sums.c.budget_id == col(Balance.budget_id))
        .order_by(col(Balance.budget_id))
    )
    async for balance, *cents in await session.stream(statement):
        yield balance, dict(zip(ACCOUNTS, map(int, cents), strict=True))


def money_by_voucher() -> Subquery:
    """Give a query of what each voucher has on the accounts that vouchers move, in cents."""
    accounts: tuple[Account, ...] = ("reserved", "spent", "disputed", "refunded", "lost")
    sums = [sum_on(account).label(f"{account}_cents") for account in accounts]
    return (
        select(LedgerEntry.voucher_id)
        .add_columns(*sums)
        .join(Posting, col(Posting.entry_id) == col(LedgerEntry.id))
        .where(col(LedgerEntry.voucher_id).is_not(None))
        .group_by(col(LedgerEntry.voucher_id))
        .subquery()
    )


def sum_on(account: Account) -> ColumnElement[int]:
    """Give the sum of the selected postings on one account, in cents."""
    on_account = case((col(Posting.account) == account, col(Posting.amount_cents)))
    return func.coalesce(func.sum(on_account), 0)
