"""Problems of schedules."""

from nahbar_common.problems import Problem


class HoursOverlap(Problem):
    """Two stretches of one weekday overlap."""

    status, slug = 422, "hours-overlap"


class TooManyAbsences(Problem):
    """An adviser has more absences ahead than anybody needs."""

    status, slug = 409, "too-many-absences"


class StandInUnsuitable(Problem):
    """Nobody stands in for themself, and only an active colleague of the same office for others."""

    status, slug = 422, "stand-in-unsuitable"


class SlotOffHours(Problem):
    """The adviser does not work at this time, is absent, or the office keeps a holiday."""

    status, slug = 422, "slot-off-hours"
