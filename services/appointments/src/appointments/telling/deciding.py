"""Whether a notice still holds, decided under the talk's lock just before it is sent."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from appointments.bookings.booking import Booking
from appointments.notices.models import Notice
from appointments.notices.service import quiet_hours_of
from appointments.notices.times import outside_of


@dataclass(frozen=True)
class Later:
    """It is a reminder in a quiet hour: not before this moment."""

    moment: datetime


@dataclass(frozen=True)
class Dropped:
    """It is not sent: `outdated`, `too_late` or `no_address`."""

    reason: str


def decide(
    notice: Notice, booking: Booking, address: str | None, now: datetime
) -> Later | Dropped | None:
    """Tell what keeps a notice from being sent now; None: nothing does."""
    appointment = booking.appointment
    wanted_state = "cancelled" if notice.kind == "cancellation" else "booked"
    if appointment.state != wanted_state or notice.starts_at != appointment.starts_at:
        return Dropped("outdated")
    if now >= appointment.starts_at:
        return Dropped("too_late")
    if address is None:
        return Dropped("no_address")
    if notice.kind == "reminder":
        zone = ZoneInfo(booking.office.zone)
        moment = outside_of(quiet_hours_of(booking.office), now, appointment.starts_at, zone)
        if moment > now:
            return Later(moment)
    return None
