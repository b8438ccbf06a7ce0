"""What can go wrong with passwords."""

from nahbar_common.problems import Problem


class PasswordTooWeak(Problem):
    """The new password is too short or too easy to guess."""

    status, slug = 422, "password-too-weak"


class PasswordWrong(Problem):
    """The current password does not fit."""

    status, slug = 403, "password-wrong"
