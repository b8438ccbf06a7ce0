"""What can go wrong with the table of groups."""

from nahbar_common.problems import Problem


class GroupRoleKnown(Problem):
    """The table says so already."""

    status, slug = 409, "group-role-known"


class GroupRolesClash(Problem):
    """Somebody in this group would hold two roles that exclude each other."""

    status, slug = 409, "group-roles-clash"


class GroupGivesOwnRole(Problem):
    """The admin is in this group themself: nobody gives roles to themselves."""

    status, slug = 403, "group-gives-own-role"
