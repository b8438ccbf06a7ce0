"""The budget a path names."""

from typing import Annotated

from nahbar_common.named import named

from data_allowance.access import Officer
from data_allowance.budgets import service
from data_allowance.budgets.schemas import BudgetRead

OwnBudget = Annotated[BudgetRead, named(service.get, "budget_id", Officer)]
"""A budget of the officer's office; to all others it is not found, whatever they send."""
