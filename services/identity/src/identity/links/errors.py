"""What can go wrong with links, for the service that makes them and the person who opens one."""

from nahbar_common.problems import Problem


class LinkUnknown(Problem):
    """There is no link with this secret."""

    status, slug = 404, "link-unknown"


class CodeUnknown(Problem):
    """There is no link with this code."""

    status, slug = 404, "code-unknown"


class CodesSlowed(Problem):
    """Too many wrong codes came from this network, or in all; Retry-After says when to come back.

    Links go on working.
    """

    status, slug = 429, "codes-slowed"


class LinkExpired(Problem):
    """The talk is over since a day."""

    status, slug = 410, "link-expired"


class LinkReplaced(Problem):
    """The person got a newer link, which works."""

    status, slug = 410, "link-replaced"


class LinkCancelled(Problem):
    """The appointment was cancelled."""

    status, slug = 410, "link-cancelled"


class LinkNotYetValid(Problem):
    """The link works from `valid_from` on."""

    status, slug = 403, "link-not-yet-valid"


class LinkNeverValid(Problem):
    """The link would have expired before it could be used."""

    status, slug = 422, "link-never-valid"


class AppointmentCancelled(Problem):
    """There are no new links to a cancelled appointment."""

    status, slug = 409, "appointment-cancelled"
