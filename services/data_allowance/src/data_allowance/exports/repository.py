"""Queries of exports."""

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from sqlalchemy import case, false
from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.closings.service import Period
from data_allowance.exports.sheet import AccountTotals
from data_allowance.ledger.models import LedgerEntry, Posting
from data_allowance.ledger.movements import Account


async def page_after(
    session: AsyncSession, budget_id: UUID, period: Period, after: UUID | None, limit: int
) -> Sequence[LedgerEntry]:
    """Give up to `limit` entries of a month after one, in the order of their numbers."""
    statement = select(LedgerEntry).where(
        col(LedgerEntry.budget_id) == budget_id, col(LedgerEntry.occurred_at) < period.ends_at
    )
    if period.starts_at is not None:
        statement = statement.where(col(LedgerEntry.occurred_at) >= period.starts_at)
    if after is not None:
        statement = statement.where(col(LedgerEntry.id) > after)
    return (await session.exec(statement.order_by(col(LedgerEntry.id)).limit(limit))).all()


async def totals(session: AsyncSession, budget_id: UUID, period: Period) -> list[AccountTotals]:
    """Give each account's opening balance and turnover in a month, from the postings alone."""
    cents, at = col(Posting.amount_cents), col(LedgerEntry.occurred_at)
    # Of the first month there is nothing before it.
    before = false() if period.starts_at is None else at < period.starts_at
    inside = ~before
    statement = (
        select(
            Posting.account,
            func.coalesce(func.sum(case((before, cents))), 0),
            func.coalesce(func.sum(case((inside & (cents > 0), cents))), 0),
            func.coalesce(func.sum(case((inside & (cents < 0), -cents))), 0),
        )
        .join(LedgerEntry, col(LedgerEntry.id) == col(Posting.entry_id))
        .where(col(LedgerEntry.budget_id) == budget_id, at < period.ends_at)
        .group_by(col(Posting.account))
    )
    rows = cast("Sequence[tuple[Account, int, int, int]]", (await session.exec(statement)).all())
    return [
        AccountTotals(account, int(opening), int(came), int(left))
        for account, opening, came, left in rows
    ]
