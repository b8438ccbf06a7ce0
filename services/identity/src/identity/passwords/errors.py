"""What can go wrong with a password that is to be set, and with hashing one."""

from nahbar_common.problems import Problem


class PasswordTooWeak(Problem):
    """The new password is too easy to guess."""

    status, slug = 422, "password-too-weak"


class PasswordTooShort(PasswordTooWeak):
    """The new password has too few characters."""

    slug = "password-too-short"


class PasswordCommon(PasswordTooWeak):
    """The new password is on lists of common ones, or put together from such."""

    slug = "password-common"


class PasswordPersonal(PasswordTooWeak):
    """The new password is made of the person's name, the office's, the town's or the product's."""

    slug = "password-personal"


class SignInBusy(Problem):
    """More people are signing in than passwords can be checked; nothing was counted."""

    status, slug = 503, "sign-in-busy"
