"""An appointment as it is read: with what is shown of it, and nothing of a person open."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from nahbar_common.locales import Locale

from appointments.advisers.models import Adviser
from appointments.attendances.models import Attendance
from appointments.bookings.models import Appointment
from appointments.offices.models import Office
from appointments.people.models import Client
from appointments.rooms.models import Room
from appointments.topics.models import Topic
from appointments.vocabulary import ToldState


@dataclass(frozen=True)
class ClientAttendance:
    """A client's attendance with their data, sealed, and the key that opens it."""

    attendance: Attendance
    client: Client
    wrapped_key: bytes | None


@dataclass(frozen=True)
class Booking:
    """An appointment with everything that is shown of it; nothing of a person is open."""

    appointment: Appointment
    office: Office
    topic: Topic
    adviser: Adviser
    room: Room | None
    as_adviser: Attendance
    clients: Sequence[ClientAttendance]
    """First come first; never empty."""
    colleagues: frozenset[UUID] = frozenset()
    """Who may act in it beside its adviser: whom an absence over now or over the talk names as
    stand-in, and whoever else is expected to take part."""
    told: ToldState = "no"

    @property
    def first(self) -> ClientAttendance:
        """Give the client, or the first of several."""
        return self.clients[0]


def told_state(appointment: Appointment, by_mail: str | None, *, is_to_be_told: bool) -> ToldState:
    """Tell whether the clients know how a talk stands now.

    by_mail: what became of the newest news, where there are any. While somebody is asked to tell
    the client, a message that went out is not enough; once somebody has, one that failed is no
    matter any more.
    """
    if not is_to_be_told and appointment.told_how is not None:
        return "noted"
    match by_mail:
        case "failed" | "waiting":
            return by_mail
        case "sent" if not is_to_be_told:
            return "sent"
    return "open" if is_to_be_told else "no"


@dataclass(frozen=True)
class Attending:
    """An attendance and the language of a client."""

    attendance: Attendance
    language: Locale | None
