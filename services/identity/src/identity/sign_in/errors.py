"""What can go wrong when staff sign in."""

from nahbar_common.problems import Problem


class SignInFailed(Problem):
    """E-mail address and password do not fit together, or the account is closed."""

    status, slug = 401, "sign-in-failed"
