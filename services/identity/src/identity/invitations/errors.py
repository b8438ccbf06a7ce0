"""What can go wrong with invitations."""

from nahbar_common.problems import Problem


class InvitationUnknown(Problem):
    """There is no such invitation, or a newer one took its place."""

    status, slug = 404, "invitation-unknown"


class InvitationExpired(Problem):
    """The invitation was not used in time."""

    status, slug = 410, "invitation-expired"


class InvitationUsed(Problem):
    """The invitation has set a password already."""

    status, slug = 410, "invitation-used"
