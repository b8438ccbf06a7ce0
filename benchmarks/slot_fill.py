"""Fills an empty SQLite database of the appointments service with booked talks, by bulk SQL.

Advisers work ten hours a day, each from another quarter of an hour on, and each is away for two
half days a week.
"""

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

ADVISERS = 20
CELLS_PER_DAY = 96
FIRST_CELL_OF_WORK = 28
"""07:00 UTC; the offices' wall clock shows UTC as well."""
TALKS_A_DAY = 4
DAYS_WITH_ABSENCES = 100
OFFICE = UUID(int=1 << 64)


@dataclass(frozen=True)
class Size:
    """How much is booked: offices of 20 advisers with 4 talks a day, for so many days."""

    offices: int
    days_before: int
    days_ahead: int

    @property
    def appointments(self) -> int:
        """Talks in all."""
        return self.offices * ADVISERS * TALKS_A_DAY * (self.days_before + self.days_ahead)


def office_id(office: int) -> UUID:
    """Give the id of an office; the first is OFFICE."""
    return UUID(int=OFFICE.int + office)


def adviser_id(office: int, adviser: int) -> UUID:
    """Give the id of an adviser of an office."""
    return UUID(int=office_id(office).int * 1000 + adviser)


def fill(connection: sqlite3.Connection, size: Size) -> UUID:
    """Book `size.appointments` talks; give the topic of OFFICE."""
    topic = _offices(connection, size)
    today = int(datetime.now(UTC).timestamp()) // 86_400
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        " AND tbl_name IN ('appointments', 'attendances', 'occupied_cells')"
    ).fetchall()
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    for office in range(size.offices):
        for adviser in range(ADVISERS):
            _book(connection, size, topic, (office, adviser), today)
    for _, statement in indexes:
        connection.execute(statement)
    connection.execute("ANALYZE")
    connection.commit()
    (found,) = connection.execute("SELECT count(*) FROM appointments").fetchone()
    assert found == size.appointments, found
    return topic


def _offices(connection: sqlite3.Connection, size: Size) -> UUID:
    topic = uuid4()
    text = json.dumps({"de": "Ausbildung"})
    for office in range(size.offices):
        own = office_id(office).hex
        connection.execute(
            "INSERT INTO offices (id, name, phone, address, zone, dpo_name, dpo_email, dpo_phone,"
            " authority, opening_hours) VALUES (?, 'Amt', '0', '', 'UTC', '', '', '', '', ?)",
            (own, text),
        )
        connection.execute(
            "INSERT INTO clients (id, office_id, language, version) VALUES (?, ?, 'de', 1)",
            (own, own),
        )
        for adviser in range(ADVISERS):
            person = adviser_id(office, adviser).hex
            connection.execute(
                "INSERT INTO advisers (id, office_id, display_name, active, video_opted_in,"
                " version, hours_version) VALUES (?, ?, 'Toni', 1, 1, 1, 1)",
                (person, own),
            )
            starts = 360 + adviser % 5 * 15
            connection.executemany(
                "INSERT INTO working_hours (adviser_id, weekday, starts_minute, ends_minute)"
                " VALUES (?, ?, ?, ?)",
                [(person, weekday, starts, starts + 600) for weekday in range(7)],
            )
            connection.executemany(
                "INSERT INTO absences (id, adviser_id, starts_at, ends_at) VALUES (?, ?, ?, ?)",
                _absences(person, adviser),
            )
    connection.execute(
        "INSERT INTO topics (id, office_id, title, description, channels, duration_minutes,"
        " break_minutes, active, version) VALUES (?, ?, ?, ?, '[\"video\"]', 45, 15, 1, 1)",
        (topic.hex, OFFICE.hex, text, text),
    )
    return topic


def _absences(person: str, adviser: int) -> list[tuple[str, str, str, str]]:
    """Be away from 14:00 to 18:00 UTC, two days a week."""
    midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    days = (midnight + timedelta(days=day) for day in range(DAYS_WITH_ABSENCES))
    return [
        (
            uuid4().hex,
            person,
            f"{day + timedelta(hours=14)}.000000",
            f"{day + timedelta(hours=18)}.000000",
        )
        for day in days
        if (day.toordinal() + adviser) % 7 in (0, 3)
    ]


def _book(
    connection: sqlite3.Connection, size: Size, topic: UUID, who: tuple[int, int], today: int
) -> None:
    """Book one adviser's days: talks of four cells from 7, 9, 11 and 13 o'clock, shifted a bit."""
    office, adviser = who
    person, own = adviser_id(office, adviser).hex, office_id(office).hex
    talks = []
    for day in range(today - size.days_before, today + size.days_ahead):
        for talk in range(TALKS_A_DAY):
            first = day * CELLS_PER_DAY + FIRST_CELL_OF_WORK + talk * 8 + (day + adviser) % 4
            talks.append((uuid4().hex, first))
    connection.executemany(
        "INSERT INTO appointments (id, office_id, topic_id, adviser_id, channel, starts_at,"
        " ends_at, state, version) VALUES (?, ?, ?, ?, 'video',"
        " strftime('%Y-%m-%d %H:%M:%S.000000', ? * 900, 'unixepoch'),"
        " strftime('%Y-%m-%d %H:%M:%S.000000', ? * 900 + 2700, 'unixepoch'), 'booked', 1)",
        [(id_, own, topic.hex, person, first, first) for id_, first in talks],
    )
    connection.executemany(
        "INSERT INTO attendances (appointment_id, person_id, part, state, voucher_requested,"
        " voucher_state, voucher_revision, survey_done, created_at)"
        " VALUES (?, ?, ?, 'expected', 0, 'none', 0, 0, '2026-01-01 00:00:00.000000')",
        [
            (id_, *attending)
            for id_, _ in talks
            for attending in ((own, "client"), (person, "adviser"))
        ],
    )
    connection.executemany(
        "INSERT INTO occupied_cells (resource_id, cell, appointment_id) VALUES (?, ?, ?)",
        [(person, cell, id_) for id_, first in talks for cell in range(first, first + 4)],
    )
