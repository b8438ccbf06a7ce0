"""Whether a notice still holds, decided under the talk's lock just before it is sent."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from appointments.bookings.booking import Booking
from appointments.notices.models import Notice
from appointments.notices.service import quiet_hours_of
from appointments.notices.times import outside_of
from appointments.peers.consent import ContactAnswer


@dataclass(frozen=True)
class Later:
    """Not before this moment: it is a quiet hour, or nobody knows whether to send it."""

    moment: datetime
    failure: str | None = None


@dataclass(frozen=True)
class Dropped:
    """It is not sent: `outdated`, `too_late`, `no_address` or `no_consent`."""

    reason: str


@dataclass(frozen=True)
class AskFirst:
    """Nothing else is against it: consent has to say whether they agreed to be written to."""


ASK_AGAIN_AFTER = timedelta(minutes=1)
"""While consent is away: what is not known counts as no, and is asked again."""


def decide(
    notice: Notice,
    booking: Booking,
    address: str | None,
    answer: ContactAnswer | None,
    now: datetime,
) -> Later | Dropped | AskFirst | None:
    """Tell what keeps a notice from being sent now; None: nothing does.

    answer: of consent, about its person; None: not asked yet.
    """
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
    match answer:
        case None:
            return AskFirst()
        case "unknown":
            return Later(now + ASK_AGAIN_AFTER, "consent_unknown")
        case "no":
            return Dropped("no_consent")
        case "yes":
            return None
