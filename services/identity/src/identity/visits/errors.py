"""What can go wrong when a browser goes on with a visit."""

from nahbar_common.problems import Problem


class SeveralVisits(Problem):
    """Several people have come in through this browser, and the tab does not say which one it is.

    `visits` lists them: `visit`, `appointment_id`, `office_id` and `part`, the last used first.
    """

    status, slug = 409, "several-visits"
