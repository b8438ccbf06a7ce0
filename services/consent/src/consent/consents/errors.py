"""What can go wrong with giving consent; withdrawing has no errors of its own."""

from nahbar_common.problems import Problem


class DeclarationOutdated(Problem):
    """The text that was read is not the current declaration; it has to be read anew."""

    status, slug = 409, "declaration-outdated"


class ConsentLimit(Problem):
    """Consent was given and withdrawn for this appointment more often than anybody needs."""

    status, slug = 429, "consent-limit"


class ConsentHolds(Problem):
    """The person has consented to this very text already: there is nothing to register."""

    status, slug = 409, "consent-holds"


class DeclaredSince(Problem):
    """The person has declared something by themselves since: that holds."""

    status, slug = 409, "declared-since"
