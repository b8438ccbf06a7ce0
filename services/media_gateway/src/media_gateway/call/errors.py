"""Problems of the call that several of its uses know."""

from nahbar_common.problems import Problem


class NotAdmitted(Problem):
    """The adviser has not let this person in, or sent them away."""

    status, slug = 403, "not-admitted"
