"""Queries of closings."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.closings.models import Closing
from data_allowance.ledger.models import LedgerEntry


async def find_last(session: AsyncSession, budget_id: UUID) -> Closing | None:
    """Find the newest closed month of a budget."""
    return next(iter(await page(session, budget_id, before=None, limit=1)), None)


async def find(session: AsyncSession, budget_id: UUID, month: str) -> Closing | None:
    """Find a closed month by its name."""
    return await session.get(Closing, (budget_id, month))


async def page(
    session: AsyncSession, budget_id: UUID, *, before: str | None, limit: int
) -> list[Closing]:
    """Give up to `limit` closed months before a month, the newest first."""
    statement = select(Closing).where(col(Closing.budget_id) == budget_id)
    if before is not None:
        statement = statement.where(col(Closing.month) < before)
    return list(await session.exec(statement.order_by(col(Closing.month).desc()).limit(limit)))


async def closings_by_budget(
    session: AsyncSession,
) -> AsyncIterator[tuple[UUID, Sequence[Closing]]]:
    """Give each budget that has closed months, with them, the first one first."""
    budgets = select(Closing.budget_id).distinct().order_by(col(Closing.budget_id))
    for budget_id in (await session.exec(budgets)).all():
        of_budget = select(Closing).where(col(Closing.budget_id) == budget_id)
        yield budget_id, (await session.exec(of_budget.order_by(col(Closing.month)))).all()


async def count_entries(
    session: AsyncSession, budget_id: UUID, starts_at: datetime | None, ends_at: datetime
) -> tuple[int, int]:
    """Give how many entries a time has, and the sum of their amounts in cents."""
    statement = select(
        func.count(), func.coalesce(func.sum(col(LedgerEntry.amount_cents)), 0)
    ).where(col(LedgerEntry.budget_id) == budget_id, col(LedgerEntry.occurred_at) < ends_at)
    if starts_at is not None:
        statement = statement.where(col(LedgerEntry.occurred_at) >= starts_at)
    entries, cents = (await session.exec(statement)).one()
    return entries, int(cents)
