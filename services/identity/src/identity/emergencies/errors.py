"""Why there is no access in an emergency."""

from nahbar_common.problems import Problem


class EmergencyNotAllowed(Problem):
    """The office allows no such access, or a shorter one."""

    status, slug = 409, "emergency-not-allowed"


class EmergencyUnwatched(Problem):
    """The office has no data-protection officer who could be told."""

    status, slug = 409, "emergency-unwatched"


class EmergencyNeedsFactor(Problem):
    """The account has no app and no passkey to be shown: it is one of the directory, or new."""

    status, slug = 409, "emergency-needs-factor"


class EmergencyOver(Problem):
    """The access has ended, or was opened in another sign-in."""

    status, slug = 410, "emergency-over"
