"""What can go wrong when a browser goes on with what it holds a cookie of."""

from nahbar_common.problems import Problem


class SessionEnded(Problem):
    """The session is over: signed out, run out, or its token was used twice."""

    status, slug = 401, "session-ended"


class RefreshHeaderMissing(Problem):
    """The header X-Nahbar-Refresh is missing, which no foreign page can send (CSRF)."""

    status, slug = 403, "refresh-header-missing"
