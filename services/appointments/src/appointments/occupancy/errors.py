"""Problems of occupancy."""

from nahbar_common.problems import Problem


class SlotTaken(Problem):
    """The adviser or the room is taken at this time; another slot has to be chosen."""

    status, slug = 409, "slot-taken"
