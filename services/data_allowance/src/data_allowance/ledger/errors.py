"""What the ledger refuses."""

from nahbar_common.problems import Problem


class BudgetShort(Problem):
    """There is less money available than asked for; `available_cents` says how much."""

    status, slug = 409, "budget-short"
