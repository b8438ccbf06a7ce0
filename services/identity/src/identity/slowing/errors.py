"""What whoever guesses is told."""

from nahbar_common.problems import Problem


class SignInSlowed(Problem):
    """Too many wrong passwords came from here; Retry-After says when to come back."""

    status, slug = 429, "sign-in-slowed"
