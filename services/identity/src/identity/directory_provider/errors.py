"""What can go wrong between us and the office's directory."""

from nahbar_common.problems import Problem


class DirectoryNotSetUp(Problem):
    """There is no directory that this installation knows."""

    status, slug = 404, "directory-not-set-up"


class DirectoryUnavailable(Problem):
    """The directory does not answer, or takes too long."""

    status, slug = 503, "directory-unavailable"


class DirectoryUntrusted(Problem):
    """The directory's answer is not what it has to be: nobody was signed in by it."""

    status, slug = 502, "directory-untrusted"


class DirectoryGrantOver(Exception):
    """The directory says that a code or a refresh token opens nothing (any more)."""
