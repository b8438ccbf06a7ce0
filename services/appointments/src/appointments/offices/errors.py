"""What can go wrong with offices."""

from nahbar_common.problems import Problem


class TakesMore(Problem):
    """These periods would delete records, more than whoever chose them has seen and agreed to."""

    status, slug = 409, "retention-takes-more"
