"""Proves the books: entries against zero, balances against postings, vouchers against entries.

Triggers and constraints make each difference impossible; this check would see one all the same,
after a restore or a change made by hand.
"""

from typing import Literal, NamedTuple
from uuid import UUID

import structlog
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.ledger import service as ledger
from data_allowance.vouchers import service as vouchers

log = structlog.get_logger()


class Difference(NamedTuple):
    """Something in the books that does not add up; the id is the entry's, budget's or voucher's."""

    kind: Literal["unbalanced_entry", "balance_differs", "voucher_differs"]
    id: UUID


async def find_differences(session: AsyncSession) -> list[Difference]:
    """Give whatever does not add up, over all budgets; nothing is the good answer."""
    return [
        *(
            Difference("unbalanced_entry", id_)
            for id_ in await ledger.find_unbalanced_entries(session)
        ),
        *(
            Difference("balance_differs", id_)
            for id_ in await ledger.find_differing_balances(session)
        ),
        *(Difference("voucher_differs", id_) for id_ in await vouchers.find_differing(session)),
    ]


async def log_differences(session: AsyncSession) -> None:
    """Tell the log, and so whoever watches it, of whatever does not add up."""
    for difference in await find_differences(session):
        log.error("the books do not add up", kind=difference.kind)
