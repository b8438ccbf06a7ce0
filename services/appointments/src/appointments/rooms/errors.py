"""Problems of protected offices."""

from nahbar_common.problems import Problem


class RoomNameTaken(Problem):
    """Another room of the office is called so: on the door nobody could tell them apart."""

    status, slug = 409, "room-name-taken"
