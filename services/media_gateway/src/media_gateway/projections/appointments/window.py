"""When people may come in: from when until when appointments says."""

from datetime import datetime, timedelta

from nahbar_common.clock import rfc3339

from media_gateway.projections.appointments.errors import (
    AppointmentCancelled,
    AppointmentMoved,
    NotAVideoAppointment,
    TalkOver,
    TooEarly,
)
from media_gateway.projections.appointments.models import AppointmentView

_CLOSED_AFTER = timedelta(minutes=60)
"""When it closed before appointments said when; for rows of that time."""
VIDEO, CANCELLED = "video", "cancelled"
_HELD_OR_TO_BE_HELD = ("booked", "held", "no_show", "aborted")
"""An outcome closes no door: it may be noted by mistake, and the client may come late."""


def opens_at(view: AppointmentView) -> datetime:
    """Give when the waiting room opens (UTC)."""
    return view.opens_at


def closes_at(view: AppointmentView) -> datetime:
    """Give when the call ends at the latest (UTC)."""
    return view.closes_at or view.ends_at + _CLOSED_AFTER


def is_due(view: AppointmentView) -> bool:
    """Tell whether a video talk is to take place at all."""
    return view.channel == VIDEO and view.state in _HELD_OR_TO_BE_HELD


def check_open(view: AppointmentView, now: datetime, *, was_here: bool) -> None:
    """Raise the problem that says why nobody may come in now.

    was_here: the person had been in before, so a start that is still ahead means it was moved.
    """
    if view.state == CANCELLED:
        raise AppointmentCancelled
    if view.state not in _HELD_OR_TO_BE_HELD or now >= closes_at(view):
        raise TalkOver
    if view.channel != VIDEO:
        raise NotAVideoAppointment
    if now < opens_at(view):
        opening = rfc3339(opens_at(view))
        if was_here:
            raise AppointmentMoved(starts_at=rfc3339(view.starts_at), opens_at=opening)
        raise TooEarly(opens_at=opening)
