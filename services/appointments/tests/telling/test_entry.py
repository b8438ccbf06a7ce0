"""Entries are right on every night on which clocks change, and other programs read them."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
import vobject
from appointments.telling.entry import Entry, write_entry
from dateutil.tz import resolve_imaginary, tzical
from icalendar import Calendar

BERLIN = ZoneInfo("Europe/Berlin")


def changes():
    """Every change of the clocks: the first moment at which the new time holds."""
    moment, end = datetime(2020, 1, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC)
    while moment < end:
        following = moment + timedelta(hours=1)
        if moment.astimezone(BERLIN).utcoffset() != following.astimezone(BERLIN).utcoffset():
            yield following
        moment = following


CHANGES = list(changes())


def create_entry(starts_at, minutes=45, **members):
    values = {
        "appointment_id": UUID("5c1ea0a8-3c83-4c6c-9a39-0d6bd8b7fbc5"),
        "sequence": 3,
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(minutes=minutes),
        "zone": "Europe/Berlin",
        "stamped_at": datetime(2026, 11, 27, 12, 0, tzinfo=UTC),
        "title": "Termin",
        "text": "Am Telefon. Fragen? Telefon 0541 1",
        "place": None,
        "organizer": "termine@amt.example",
        "attendee": "kim@example.org",
        **members,
    }
    return Entry(**values)


def read_by_hand(text):
    """Start and end as a program reads them that knows no zones but what the file says of them."""
    lines = text.replace("\r\n ", "").split("\r\n")
    (start,) = [line for line in lines if line.startswith("DTSTART") and "TZID" in line] or [""]
    if not start:
        start = lines[lines.index("BEGIN:VEVENT") :]
        (start,) = [line for line in start if line.startswith("DTSTART:")]
        return datetime.strptime(start, "DTSTART:%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    local = datetime.strptime(start.partition(":")[2], "%Y%m%dT%H%M%S")  # noqa: DTZ007
    zone = tzical(StringIO(text)).get("Europe/Berlin")
    return resolve_imaginary(local.replace(tzinfo=zone)).astimezone(UTC)


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_every_quarter_around_a_change_of_clocks_is_read_as_it_was_meant(change):
    for quarter in range(-16, 17):
        starts_at = change + timedelta(minutes=15 * quarter)
        text = write_entry(create_entry(starts_at), "REQUEST")
        assert read_by_hand(text) == starts_at
        (event,) = Calendar.from_ical(text).walk("VEVENT")
        start = event["dtstart"].dt
        assert start.astimezone(UTC) == starts_at
        assert event["duration"].dt == timedelta(minutes=45)
        assert (start + event["duration"].dt).utcoffset() is not None


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_a_second_parser_reads_the_same(change):
    for hours in (-26, -1, 0, 1, 26):
        starts_at = change + timedelta(hours=hours)
        event = vobject.readOne(write_entry(create_entry(starts_at), "REQUEST")).vevent
        assert event.dtstart.value.astimezone(UTC) == starts_at
        assert event.duration.value == timedelta(minutes=45)
        assert event.sequence.value == "3"


@pytest.mark.parametrize(("method", "status"), [("REQUEST", "CONFIRMED"), ("CANCEL", "CANCELLED")])
def test_it_says_what_itip_demands(method, status):
    text = write_entry(create_entry(datetime(2026, 12, 3, 9, 0, tzinfo=UTC)), method)
    calendar = vobject.readOne(text)
    event = calendar.vevent
    assert calendar.method.value == method
    assert event.status.value == status
    assert event.organizer.value == "mailto:termine@amt.example"
    assert event.attendee.value == "mailto:kim@example.org"
    assert event.uid.value == "5c1ea0a8-3c83-4c6c-9a39-0d6bd8b7fbc5"
    assert calendar.vtimezone
    # RFC 5545, 3.1: lines of 75 octets at most, ended by CRLF.
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.endswith("END:VCALENDAR\r\n")


def test_long_texts_and_their_signs_survive():
    text = "Büro 1, Etage 2; „links“\\rechts 🙂 " * 8
    written = write_entry(
        create_entry(datetime(2026, 12, 3, 9, 0, tzinfo=UTC), text=text, place=text), "REQUEST"
    )
    event = vobject.readOne(written).vevent
    assert (event.description.value, event.location.value) == (text, text)


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Kathmandu", "Atlantic/Azores"])
def test_other_zones_are_written_too(zone):
    starts_at = datetime(2026, 12, 3, 9, 15, tzinfo=UTC)
    text = write_entry(create_entry(starts_at, zone=zone), "REQUEST")
    assert vobject.readOne(text).vevent.dtstart.value.astimezone(UTC) == starts_at
