"""What may be wrong with copies and their links."""

from nahbar_common.problems import Problem


class NoCopyWanted(Problem):
    """The request is about something else than a copy."""

    status, slug = 409, "no-copy-wanted"


class PersonErased(Problem):
    """The erasure of this person has begun, or is through: nothing is collected any more."""

    status, slug = 409, "person-erased"


class CopyUnderWay(Problem):
    """The copy is being collected; it goes on by itself."""

    status, slug = 409, "copy-under-way"


class CopyNotReady(Problem):
    """Not all services have answered yet: what is handed over is whole."""

    status, slug = 409, "copy-not-ready"


class CopyLinkUnknown(Problem):
    """No copy has this link, or it is deleted already."""

    status, slug = 404, "copy-link-unknown"


class CopyLinkOver(Problem):
    """The link was taken back, or its time is over."""

    status, slug = 410, "copy-link-over"


class CopyLinkLocked(Problem):
    """Too many wrong codes were typed; the office makes a new link."""

    status, slug = 410, "copy-link-locked"


class CopyCodeWrong(Problem):
    """The code is not the one that belongs to the link; `tries_left` says how many are left."""

    status, slug = 403, "copy-code-wrong"
