"""Problems of schedules."""

from nahbar_common.problems import Problem


class HoursOverlap(Problem):
    """Two stretches of one weekday overlap."""

    status, slug = 422, "hours-overlap"


class TooManyAbsences(Problem):
    """An adviser has more absences ahead than anybody needs."""

    status, slug = 409, "too-many-absences"


class SlotOffHours(Problem):
    """The adviser does not work at this time, is absent, or the office keeps a holiday."""

    status, slug = 422, "slot-off-hours"
