"""Why somebody cannot come in: the appointment is not now, not by video, or not at all."""

from nahbar_common.problems import Problem


class TooEarly(Problem):
    """The waiting room opens later; `opens_at` says when."""

    status, slug = 403, "too-early"


class AppointmentMoved(Problem):
    """The appointment was moved while the person was there; `starts_at` and `opens_at` say when."""

    status, slug = 409, "appointment-moved"


class NotAVideoAppointment(Problem):
    """The appointment takes place by phone or in the protected office."""

    status, slug = 409, "not-a-video-appointment"


class TalkOver(Problem):
    """The talk has ended, or its time is over."""

    status, slug = 410, "talk-over"


class AppointmentCancelled(Problem):
    """The appointment was cancelled."""

    status, slug = 410, "appointment-cancelled"
