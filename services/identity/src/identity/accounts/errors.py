"""What can go wrong with accounts."""

from nahbar_common.problems import Problem


class EmailTaken(Problem):
    """Another account has this e-mail address."""

    status, slug = 409, "email-taken"


class RoleNotGrantable(Problem):
    """A role was to be given or taken in an office the admin does not administer."""

    status, slug = 403, "role-not-grantable"


class AccountShared(Problem):
    """The account also works in offices the admin does not administer."""

    status, slug = 403, "account-shared"


class AccountClosed(Problem):
    """The account is closed: an invitation to it would open nothing."""

    status, slug = 409, "account-closed"


class OwnRoles(Problem):
    """Nobody gives roles to themselves: another admin does."""

    status, slug = 403, "own-roles"


class RolesExcludeEachOther(Problem):
    """One person would administer accounts and watch over data protection, or over money."""

    status, slug = 409, "roles-exclude-each-other"


class LastAdmin(Problem):
    """Without this account nobody could administer these offices any more."""

    status, slug = 409, "last-admin"


class PasswordWrong(Problem):
    """The current password does not fit."""

    status, slug = 403, "password-wrong"


class AccountOfDirectory(Problem):
    """Name, roles and password of this account are the directory's to say."""

    status, slug = 409, "account-of-directory"
