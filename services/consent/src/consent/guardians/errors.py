"""What can go wrong with guardians."""

from nahbar_common.problems import Problem


class GuardianTextMissing(Problem):
    """No declaration for guardians is published: nobody could agree."""

    status, slug = 409, "guardian-text-missing"
