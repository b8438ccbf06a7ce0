"""What can go wrong when staff come from the office's directory."""

from nahbar_common.problems import Problem


class DirectorySignInOver(Problem):
    """The sign-in began too long ago, in another browser, or was used already: begin anew."""

    status, slug = 410, "directory-sign-in-over"


class DirectoryDenied(Problem):
    """The directory says that the person broke off, or may not sign in here."""

    status, slug = 403, "directory-denied"


class DirectoryRefused(Problem):
    """The directory sent the person back with an error: its set-up does not fit ours."""

    status, slug = 403, "directory-refused"


class DirectoryTooWeak(Problem):
    """The person did not show strongly enough who they are, by the office's rule."""

    status, slug = 403, "directory-too-weak"


class DirectoryWithoutRole(Problem):
    """The person is in no group that means anything here; `contact` says whom to ask."""

    status, slug = 403, "directory-without-role"


class DirectoryRolesClash(Problem):
    """The person's groups give roles that exclude each other; `contact` says whom to ask."""

    status, slug = 403, "directory-roles-clash"


class DirectoryAccountClosed(Problem):
    """The account was closed here, whatever the directory says; `contact` says whom to ask."""

    status, slug = 403, "directory-account-closed"
