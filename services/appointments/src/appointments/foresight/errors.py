"""Problems of foresight."""

from nahbar_common.problems import Problem


class TalksBooked(Problem):
    """Talks are booked with what is to go: `count` of them, the `first` ones by id."""

    status, slug = 409, "talks-booked"
