"""Problems of admission."""

from nahbar_common.problems import Problem


class NotAdmitted(Problem):
    """The adviser has not let this person in, or sent them away."""

    status, slug = 403, "not-admitted"


class NotWaiting(Problem):
    """The person is not in the waiting room any more."""

    status, slug = 409, "not-waiting"
