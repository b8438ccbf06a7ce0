"""Proves the books: entries against zero; balances, vouchers and closed months against entries.

Triggers and constraints make each difference impossible; this check would see one all the same,
after a restore or a change made by hand.
"""

from collections.abc import AsyncIterator
from typing import Literal, NamedTuple
from uuid import UUID

import structlog
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.closings import service as closings
from data_allowance.ledger import service as ledger
from data_allowance.ledger.drift import compare_balances
from data_allowance.vouchers import service as vouchers

log = structlog.get_logger()


class Difference(NamedTuple):
    """Something in the books that does not add up; the id is the entry's, budget's or voucher's."""

    kind: Literal["unbalanced_entry", "balance_differs", "voucher_differs", "closing_differs"]
    id: UUID


async def find_differences(session: AsyncSession) -> list[Difference]:
    """Give whatever does not add up, over all budgets; nothing is the good answer."""
    drifting = [
        Difference("balance_differs", one.budget_id)
        async for one in compare_balances(session)
        if one.drift_cents
    ]
    return drifting + [other async for other in find_other_differences(session)]


async def find_other_differences(session: AsyncSession) -> AsyncIterator[Difference]:
    """Give what does not add up beside the balances: entries, vouchers, closed months."""
    async for id_ in ledger.find_unbalanced_entries(session):
        yield Difference("unbalanced_entry", id_)
    async for id_ in vouchers.find_differing(session):
        yield Difference("voucher_differs", id_)
    async for id_ in closings.find_differing(session):
        yield Difference("closing_differs", id_)


async def log_differences(session: AsyncSession) -> None:
    """Tell the log, and so whoever watches it, of whatever does not add up."""
    for difference in await find_differences(session):
        log.error("the books do not add up", kind=difference.kind)
