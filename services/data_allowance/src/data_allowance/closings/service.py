"""Closes months, and tells which are closed."""

from collections.abc import AsyncIterator
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.budgets.schemas import BudgetRead
from data_allowance.closings import repository
from data_allowance.closings.errors import MonthClosed, MonthNotOver
from data_allowance.closings.models import Closing
from data_allowance.closings.months import Month
from data_allowance.closings.schemas import ClosingRead, Closings
from data_allowance.ledger import service as ledger


class Period(NamedTuple):
    """A month of a budget: which entries are in it, and their numbers once it is closed."""

    month: str
    starts_at: datetime | None
    """None: all that was before, too."""
    ends_at: datetime
    first_number: int | None
    """None while something may still be booked in it."""


async def next_month(session: AsyncSession, budget: BudgetRead) -> Month:
    """Give the first month that is not closed: at first the one the budget was opened in."""
    last = await repository.find_last(session, budget.id)
    return Month.of(budget.created_at) if last is None else Month.named(last.month).following


async def list_closings(
    session: AsyncSession, budget: BudgetRead, *, limit: int, cursor: str | None
) -> Closings:
    """Give one page of a budget's closed months, the newest first."""
    before = decode_cursor(cursor, _parse_month)[0] if cursor else None
    rows = await repository.page(session, budget.id, before=before, limit=limit + 1)
    page, next_cursor = split_page(rows, limit, lambda row: (row.month,))
    following = await next_month(session, budget)
    return Closings(
        items=[ClosingRead.model_validate(row) for row in page],
        next_cursor=next_cursor,
        next_month=str(following),
        next_is_over=following < Month.of(utc_now()),
    )


async def close_through(
    session: AsyncSession, officer: Staff, budget: BudgetRead, through: str
) -> Closings:
    """Close all months up to one; raise MonthNotOver or MonthClosed when that cannot be.

    Whoever books waits for it: afterwards nothing comes into these months any more.
    """
    await ledger.lock_balance(session, budget.id)
    last = await repository.find_last(session, budget.id)
    month = await next_month(session, budget)
    number = 1 if last is None else last.first_number + last.entries
    if Month.named(through) < month:
        raise MonthClosed(month=str(month))
    if Month.named(through) >= Month.of(utc_now()):
        raise MonthNotOver(month=str(month))
    while month <= Month.named(through):
        closing = await _close(session, officer, budget, month, number)
        number, month = number + closing.entries, month.following
    return await list_closings(session, budget, limit=50, cursor=None)


async def find_period(session: AsyncSession, budget: BudgetRead, name: str) -> Period:
    """Give a month that has begun; raise NotFound for others, and for those before the first."""
    month, first = Month.named(name), Month.of(budget.created_at)
    if not first <= month <= Month.of(utc_now()):
        raise NotFound
    # Whatever a clock that was wrong has dated before the budget's first month belongs to it.
    starts_at = None if month == first else month.starts_at
    closing = await repository.find(session, budget.id, name)
    number = None if closing is None else closing.first_number
    return Period(name, starts_at, month.following.starts_at, number)


async def find_differing(session: AsyncSession) -> AsyncIterator[UUID]:
    """Give budgets whose closed months hold other entries than when they were closed, or a gap."""
    async for budget, closings in repository.closings_by_budget(session):
        number = 1
        for place, closing in enumerate(closings):
            starts_at = closing.starts_at if place else None
            found = await repository.count_entries(session, budget, starts_at, closing.ends_at)
            if (number, *found) != (closing.first_number, closing.entries, closing.turnover_cents):
                yield budget
                break
            number += closing.entries


async def _close(
    session: AsyncSession, officer: Staff, budget: BudgetRead, month: Month, number: int
) -> Closing:
    period = await find_period(session, budget, str(month))
    entries, cents = await repository.count_entries(
        session, budget.id, period.starts_at, period.ends_at
    )
    closing = Closing(
        budget_id=budget.id,
        month=period.month,
        starts_at=month.starts_at,
        ends_at=period.ends_at,
        first_number=number,
        entries=entries,
        turnover_cents=cents,
        closed_by=officer.account_id,
    )
    session.add(closing)
    await ledger.close_until(session, budget.id, period.ends_at)
    record(
        session,
        "budget.month_closed",
        Subject("budget", budget.id),
        office_id=budget.office_id,
        month=period.month,
        cents=cents,
    )
    return closing


def _parse_month(value: object) -> str:
    # A cursor is the caller's to forge.
    if isinstance(value, str):
        return str(Month.named(value))
    raise ValueError("not a month")
