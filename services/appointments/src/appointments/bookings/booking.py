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


@dataclass(frozen=True)
class Attending:
    """An attendance and the language of a client."""

    attendance: Attendance
    language: Locale | None
