"""What can go wrong with a password that is to be set."""

from nahbar_common.problems import Problem


class PasswordTooWeak(Problem):
    """The new password is too short or too easy to guess."""

    status, slug = 422, "password-too-weak"
