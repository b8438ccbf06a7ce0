"""Problems of the media server."""

from nahbar_common.problems import Problem


class MediaUnavailable(Problem):
    """LiveKit does not answer; nothing was changed, and trying again may help."""

    status, slug = 503, "media-unavailable"
