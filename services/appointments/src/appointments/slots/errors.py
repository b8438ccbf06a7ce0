"""Problems of the slot search."""

from nahbar_common.problems import Problem


class RangeTooLong(Problem):
    """The range asked for is empty, runs backwards or is over 31 days."""

    status, slug = 422, "range-too-long"
