"""What can go wrong with programs."""

from nahbar_common.problems import Problem


class OfficeNotAdministered(Problem):
    """The program was to act for an office the admin does not administer."""

    status, slug = 403, "office-not-administered"


class MachineClientNameTaken(Problem):
    """Another program has this name."""

    status, slug = 409, "machine-client-name-taken"
