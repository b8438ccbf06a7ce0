"""Problems of a client's own changes."""

from nahbar_common.problems import Problem


class SlotTooSoon(Problem):
    """The start is nearer than the office's lead time (`lead_minutes`)."""

    status, slug = 422, "slot-too-soon"
