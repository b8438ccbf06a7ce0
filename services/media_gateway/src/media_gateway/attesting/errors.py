"""What can go wrong with a confirmation of presence."""

from nahbar_common.problems import Problem


class NeverSeen(Problem):
    """The server did not see this person at this appointment, so there is nothing to confirm."""

    status, slug = 404, "never-seen"


class ProofCodeUnknown(Problem):
    """No confirmation has this code, or the talk is not kept any more."""

    status, slug = 404, "proof-code-unknown"
