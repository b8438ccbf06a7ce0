"""What can go wrong when staff sign in or renew."""

from nahbar_common.problems import Problem


class SignInFailed(Problem):
    """E-mail address and password do not fit together, or the account is closed."""

    status, slug = 401, "sign-in-failed"


class SignInSlowed(Problem):
    """Too many wrong passwords came from here; Retry-After says when to come back."""

    status, slug = 429, "sign-in-slowed"


class SessionEnded(Problem):
    """The session is over: signed out, run out, or its token was used twice."""

    status, slug = 401, "session-ended"


class RefreshHeaderMissing(Problem):
    """The header X-Nahbar-Refresh is missing, which no foreign page can send (CSRF)."""

    status, slug = 403, "refresh-header-missing"
