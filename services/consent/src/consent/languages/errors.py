"""What can go wrong with languages."""

from nahbar_common.problems import Problem


class LanguageUnknown(Problem):
    """A language is not in the registry; `languages` names those that are not."""

    status, slug = 422, "language-unknown"


class LanguageKnown(Problem):
    """The language is in the registry already."""

    status, slug = 409, "language-known"
