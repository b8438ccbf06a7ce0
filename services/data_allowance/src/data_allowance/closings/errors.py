"""What closing refuses."""

from nahbar_common.problems import Problem


class MonthNotOver(Problem):
    """Something may still be booked in this month; `month` names the one that could be next."""

    status, slug = 409, "month-not-over"


class MonthClosed(Problem):
    """The month is closed already, or before the budget's first; `month` names the next."""

    status, slug = 409, "month-closed"
