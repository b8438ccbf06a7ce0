"""What a message says: nothing that shames whoever's mailbox others see.

No topic, no name of the client, no name of an office before the last line, and no link that opens
the talk: whoever reads along must not be able to act as the client (ADR 0066).
"""

import json
from dataclasses import dataclass
from email.headerregistry import Address
from pathlib import Path
from string import Template
from typing import Any
from zoneinfo import ZoneInfo

from nahbar_common.courier.templates import MailTemplates
from nahbar_common.locales import Locale

from appointments.bookings.booking import Booking, ClientAttendance
from appointments.bookings.models import Appointment
from appointments.notices.models import Notice
from appointments.offices.models import Office
from appointments.telling.dates import day_in_words, time_in_words
from appointments.telling.entry import Entry, Method, write_entry
from appointments.vocabulary import Channel, NoticeKind

_WORDS = Path(__file__).parent / "locales" / "words.json"
_METHODS: dict[NoticeKind, Method] = {
    "invitation": "REQUEST",
    "change": "REQUEST",
    "cancellation": "CANCEL",
}
"""A reminder brings no entry: the one there is holds."""


@dataclass(frozen=True)
class Words:
    """Sentences that differ by the channel of a talk, and the title of entries."""

    title: dict[Locale, str]
    how: dict[Channel, dict[Locale, Template]]
    entry: dict[Channel, dict[Locale, Template]]
    cancelled: dict[Locale, Template]

    @classmethod
    def load(cls) -> "Words":
        """Read them from the catalogue."""
        found = json.loads(_WORDS.read_text("utf-8"))
        return cls(
            found["title"],
            {channel: _templates(texts) for channel, texts in found["how"].items()},
            {channel: _templates(texts) for channel, texts in found["entry"].items()},
            _templates(found["cancelled"]),
        )


def _templates(texts: dict[Locale, str]) -> dict[Locale, Template]:
    return {locale: Template(text) for locale, text in texts.items()}


@dataclass(frozen=True)
class Writer:
    """Writes messages about talks; holds texts and addresses of the house, nobody's data."""

    templates: MailTemplates
    words: Words
    sender: Address
    public_url: str

    def write(
        self, notice: Notice, booking: Booking, one: ClientAttendance, address: str
    ) -> dict[str, Any]:
        """Give the content of a message as `nahbar_common.mail` sends it."""
        locale = one.client.language
        values = self._values(booking, locale)
        if notice.kind != "cancellation":
            values |= self._talk_values(booking, locale)
        rendered = self.templates.render(notice.kind, locale, values)
        content = {
            "recipient": address,
            "language": locale,
            "subject": rendered.subject,
            "body": rendered.body,
        }
        method = _METHODS.get(notice.kind)
        if method is not None:
            entry = self._entry(notice, booking, locale, address)
            content |= {"calendar": write_entry(entry, method), "method": method}
        return content

    def _values(self, booking: Booking, locale: Locale) -> dict[str, str]:
        appointment, office = booking.appointment, booking.office
        zone = ZoneInfo(office.zone)
        return {
            "day": day_in_words(appointment.starts_at, zone, locale),
            "time": time_in_words(appointment.starts_at, zone, locale),
            "phone": office.phone,
            "office": office.name,
        }

    def _talk_values(self, booking: Booking, locale: Locale) -> dict[str, str]:
        appointment, office = booking.appointment, booking.office
        return {
            "minutes": str(_minutes(appointment)),
            "adviser": booking.adviser.display_name or office.name,
            "how": self.words.how[appointment.channel][locale].substitute(
                url=self._code_page(office), address=_address(office), room=_room(booking)
            ),
        }

    def _entry(self, notice: Notice, booking: Booking, locale: Locale, address: str) -> Entry:
        appointment, office = booking.appointment, booking.office
        if notice.kind == "cancellation":
            text = self.words.cancelled[locale]
        else:
            text = self.words.entry[appointment.channel][locale]
        in_office = appointment.channel == "protected_office"
        return Entry(
            appointment_id=appointment.id,
            sequence=appointment.version,
            starts_at=appointment.starts_at,
            ends_at=appointment.ends_at,
            zone=office.zone,
            stamped_at=notice.created_at,
            title=self.words.title[locale],
            text=text.substitute(phone=office.phone),
            place=_address(office) if in_office else None,
            organizer=self.sender.addr_spec,
            attendee=address,
        )

    def _code_page(self, office: Office) -> str:
        if office.link_address:
            return f"https://{office.link_address}"
        return f"{self.public_url}/t/code"


def _minutes(appointment: Appointment) -> int:
    return int((appointment.ends_at - appointment.starts_at).total_seconds()) // 60


def _address(office: Office) -> str:
    return ", ".join(office.postal_lines) or office.address


def _room(booking: Booking) -> str:
    return booking.room.name if booking.room else ""
