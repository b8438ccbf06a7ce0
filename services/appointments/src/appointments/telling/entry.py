"""A talk as an entry for calendars (RFC 5545), sent as news of it (RFC 5546, iTIP)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from uuid import UUID
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vDDDTypes

from appointments.telling.zones import zone_rules

_PRODUCT = "-//Nahbar//Termin//DE"
Method = Literal["REQUEST", "CANCEL"]


@dataclass(frozen=True)
class Entry:
    """What an entry says: no name of a person or an office, no topic. Others see calendars, too."""

    appointment_id: UUID
    sequence: int
    starts_at: datetime
    ends_at: datetime
    zone: str
    stamped_at: datetime
    title: str
    text: str
    place: str | None
    organizer: str
    attendee: str


def write_entry(entry: Entry, method: Method) -> str:
    """Write an entry that takes the place of any with a lower sequence, or takes it away.

    The calendar that the client fetches themself from their page has the same UID.
    """
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    start = _local(entry.starts_at, ZoneInfo(entry.zone))
    if start.tzinfo is not UTC:
        calendar.add_component(zone_rules(entry.zone))
    calendar.add_component(_event(entry, method, start))
    written: bytes = calendar.to_ical()
    return written.decode()


def _event(entry: Entry, method: Method, start: datetime) -> Event:
    event = Event()
    event.add("uid", str(entry.appointment_id))
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.stamped_at.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", start)
    # Exact, whatever the clocks do meanwhile (RFC 5545, 3.3.6).
    event["duration"] = vDDDTypes(entry.ends_at - entry.starts_at)
    event.add("summary", entry.title)
    event.add("description", entry.text)
    if entry.place:
        event.add("location", entry.place)
    event.add("status", "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    event.add("class", "PRIVATE")
    event["organizer"] = vCalAddress(f"mailto:{entry.organizer}")
    attendee = vCalAddress(f"mailto:{entry.attendee}")
    # Nobody reads answers of calendars: the page and the telephone are the ways to say no.
    attendee.params["RSVP"] = "FALSE"
    event["attendee"] = attendee
    return event


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    """Give the time in the zone; in UTC where clocks show it twice and the second one is meant.

    A local time that comes twice is the first of the two (RFC 5545, 3.3.5).
    """
    local = moment.astimezone(zone)
    return moment.astimezone(UTC) if local.fold else local
