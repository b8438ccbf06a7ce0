"""Problems of tasks."""

from nahbar_common.problems import Problem


class HowTold(Problem):
    """Whether a client knows is no tick: how they were told is noted at the appointment."""

    status, slug = 409, "how-told"
