"""Problems of coming in: consent and admission."""

from nahbar_common.problems import Problem


class ConsentMissing(Problem):
    """A consent that the talk needs is not there.

    `missing` says whose: self, client, adviser, or guardian, where a minor's own is there and their
    guardian's is not.
    """

    status, slug = 403, "consent-missing"


class Barred(Problem):
    """The person withdrew their consent and has not given it anew."""

    status, slug = 403, "barred"


class ConsentUnknown(Problem):
    """Whether there is consent cannot be found out right now, which counts as no."""

    status, slug = 503, "consent-unknown"


class NotWaiting(Problem):
    """The person is not in the waiting room any more."""

    status, slug = 409, "not-waiting"
