"""What can be wrong with an appointment that somebody names."""

from nahbar_common.problems import Problem


class AppointmentCancelled(Problem):
    """The appointment is cancelled: there is no talk to consent to."""

    status, slug = 409, "appointment-cancelled"
