"""Finds what is to be exported, and reads it a page at a time."""

from collections.abc import AsyncIterator
from uuid import UUID

from nahbar_common.db import Database

from data_allowance.access import Reader
from data_allowance.budgets import service as budgets
from data_allowance.closings import service as closings
from data_allowance.exports import repository
from data_allowance.exports.sheet import Line, Sheet

PAGE = 1000


async def prepare(database: Database, reader: Reader, budget_id: UUID, month: str) -> Sheet:
    """Give a month and its control totals; raise NotFound when it is not the reader's, or none."""
    async with database.read() as session:
        budget = await budgets.get(session, reader, budget_id)
        period = await closings.find_period(session, budget, month)
        totals = await repository.totals(session, budget_id, period)
    return Sheet(budget, period, totals)


async def pages_of(database: Database, sheet: Sheet) -> AsyncIterator[list[Line]]:
    """Give a month's lines in pages, so that no month is too long for the memory.

    Each page is a read of its own: a long export holds nobody up. A closed month does not change
    meanwhile; to an open one lines may be added at the end.
    """
    after: UUID | None = None
    number = sheet.period.first_number
    while True:
        async with database.read() as session:
            entries = await repository.page_after(
                session, sheet.budget.id, sheet.period, after, PAGE
            )
        yield [
            Line(None if number is None else number + place, entry)
            for place, entry in enumerate(entries)
        ]
        if len(entries) < PAGE:
            return
        after, number = entries[-1].id, None if number is None else number + PAGE
