"""Problems of a client's own changes."""

from nahbar_common.problems import Problem


class SlotTooSoon(Problem):
    """The start is nearer than the office's lead time (`lead_minutes`)."""

    status, slug = 422, "slot-too-soon"


class SlotWithAnother(Problem):
    """The start is free, but not with the adviser it was shown with, or the one until now.

    `adviser_id` says with whom.
    """

    status, slug = 409, "slot-with-another"
