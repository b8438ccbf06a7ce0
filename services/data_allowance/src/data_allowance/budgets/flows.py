"""The budget a path names, found before anything else of the request is looked at."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from nahbar_common.db import DatabaseDep

from data_allowance.access import Officer
from data_allowance.budgets import service
from data_allowance.budgets.schemas import BudgetRead


async def _own_budget(officer: Officer, budget_id: UUID, database: DatabaseDep) -> BudgetRead:
    # Its connection goes back before the route takes one: nobody holds one and waits for another.
    async with database.read() as session:
        return await service.get(session, officer, budget_id)


OwnBudget = Annotated[BudgetRead, Depends(_own_budget)]
"""A budget of the officer's office; to all others it is not found, whatever they send."""
