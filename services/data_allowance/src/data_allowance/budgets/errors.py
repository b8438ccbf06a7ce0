"""What budgets refuse."""

from nahbar_common.problems import Problem


class BudgetExists(Problem):
    """The office has a budget for this year already."""

    status, slug = 409, "budget-exists"
