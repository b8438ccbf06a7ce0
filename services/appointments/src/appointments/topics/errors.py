"""Problems of topics."""

from nahbar_common.problems import Problem


class DurationOffGrid(Problem):
    """Talk and break together are not a multiple of 15 minutes."""

    status, slug = 422, "duration-off-grid"


class AlternativeMissing(Problem):
    """Video is offered and no equal way without it: consent would not be free (GDPR Art. 7 (4))."""

    status, slug = 422, "alternative-missing"


class ChannelNotAllowed(Problem):
    """The topic is not offered over this channel; `allowed` lists those it is."""

    status, slug = 422, "channel-not-allowed"


class TopicInactive(Problem):
    """The topic is out of use; no new talk is booked about it."""

    status, slug = 422, "topic-inactive"
