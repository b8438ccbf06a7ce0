"""Finds what is to be exported."""

from uuid import UUID

from nahbar_common.db import Database

from data_allowance.access import Reader
from data_allowance.budgets import service as budgets
from data_allowance.closings import service as closings
from data_allowance.exports import repository
from data_allowance.exports.sheet import Sheet


async def prepare(database: Database, reader: Reader, budget_id: UUID, month: str) -> Sheet:
    """Give a month and its control totals; raise NotFound when it is not the reader's, or none."""
    async with database.read() as session:
        budget = await budgets.get(session, reader, budget_id)
        period = await closings.find_period(session, budget, month)
        totals = await repository.totals(session, budget_id, period)
    return Sheet(budget, period, totals)
