"""What can go wrong with one's own account."""

from nahbar_common.problems import Problem


class PasswordWrong(Problem):
    """The current password does not fit."""

    status, slug = 403, "password-wrong"
