"""What admins may not do."""

from nahbar_common.problems import Problem


class OwnSecondFactor(Problem):
    """An admin was about to reset their own second factor, without their password."""

    status, slug = 403, "own-second-factor"
