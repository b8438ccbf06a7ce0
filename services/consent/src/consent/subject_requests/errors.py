"""What may be wrong with a request about a person's data."""

from nahbar_common.problems import Problem


class PersonUnknown(Problem):
    """The office has nobody with this id: somebody else's data is nobody's business here."""

    status, slug = 404, "person-unknown"


class IdentityUnchecked(Problem):
    """Nobody has noted yet that the request is from the person whose data it is."""

    status, slug = 409, "identity-unchecked"


class RequestClosed(Problem):
    """The request is answered, refused, withdrawn or being carried out."""

    status, slug = 409, "request-closed"


class ErasureUndone(Problem):
    """A request for erasure is answered by erasing; else it is refused or withdrawn."""

    status, slug = 409, "erasure-undone"


class NoErasureWanted(Problem):
    """The request is about something else than erasure."""

    status, slug = 409, "no-erasure-wanted"


class ServicesSilent(Problem):
    """Not all services said what they have; `services` names the silent ones."""

    status, slug = 503, "services-silent"
