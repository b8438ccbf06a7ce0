"""What can go wrong with more than one of the features."""

from nahbar_common.problems import Problem


class AppointmentCancelled(Problem):
    """The appointment is cancelled: there is no talk to consent to."""

    status, slug = 409, "appointment-cancelled"


class AllOfficesReserved(Problem):
    """What holds for all offices needs the DPO role for all offices."""

    status, slug = 403, "all-offices-reserved"
