"""Problems of advisers."""

from nahbar_common.problems import Problem


class AdviserExists(Problem):
    """The account is an adviser already."""

    status, slug = 409, "adviser-exists"


class AdviserNotOptedIn(Problem):
    """The adviser has not opted in to video."""

    status, slug = 422, "adviser-not-opted-in"


class AdviserInactive(Problem):
    """The adviser takes no new talks."""

    status, slug = 422, "adviser-inactive"
