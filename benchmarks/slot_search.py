"""Slot search with 10 thousand and 1 million appointments against the bare SQL it needs.

Both sizes hold the same office (20 advisers, four talks a day each); the million adds other
offices and years. Three comparisons of the 99th percentile:

- Against bare SQL, at most twice: what any search has to ask of these tables, one plain indexed
  statement each (topic and office; advisers; hours; absences; taken cells), for no more days than
  the search looks at, in one transaction, through the same driver, rows fetched and left alone.
- Against its own statement, at most four times: the very statement that the search sends, through
  the driver alone. It gathers all of that in one go, which makes this floor one and a half times
  as fast as the bare SQL (0.36 ms); what the search adds is the session, SQLAlchemy's hops to
  SQLite's thread and the arithmetic of free cells. The limit was chosen after measuring, to notice
  a loss.
- A million against ten thousand, at most 1.25 times.
"""

import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import aiosqlite
from appointments.occupancy.cells import CELLS_PER_DAY, cell_of, start_of
from appointments.slots import service
from appointments.slots.service import SlotQuery
from measure import ROOT, Comparison, percentile, report
from nahbar_common import migrations
from nahbar_common.clock import utc_now
from nahbar_common.db import Database
from slot_fill import OFFICE, Size, adviser_id, fill
from sqlalchemy import event
from sqlalchemy.engine import Engine

MIGRATIONS = ROOT / "services" / "appointments" / "migrations"
TEN_THOUSAND = Size(offices=1, days_before=0, days_ahead=125)
MILLION = Size(offices=10, days_before=875, days_ahead=375)
ROUNDS, WARM_UP = 600, 50
DAYS, DAYS_OF_ONE = 1, 7
"""Days looked at: of everybody, and of one adviser. Enough for a page here; see `measure`."""

Statement = tuple[str, Any]

PLACE = (
    "SELECT o.zone, o.holiday_subdivision, t.channels, t.duration_minutes, t.break_minutes"
    " FROM offices o JOIN topics t ON t.office_id = o.id WHERE o.id = ? AND t.id = ?"
)
ADVISERS = " advisers a WHERE a.office_id = ? AND a.active AND a.video_opted_in"
ONE = " AND a.id = ?"
HOURS = "SELECT adviser_id, weekday, starts_minute, ends_minute FROM working_hours"
ABSENCES = "SELECT adviser_id, starts_at, ends_at FROM absences WHERE ends_at > ? AND starts_at < ?"
CELLS = "SELECT resource_id, cell FROM occupied_cells WHERE cell >= ? AND cell < ?"
TAIL = 4
"""Cells of a talk with its break: it may reach beyond the days looked at."""


@dataclass
class Times:
    """Seconds of each search, of the bare SQL for it, and of its own statement alone."""

    ours: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)


def query(turn: int, topic: UUID) -> SlotQuery:
    """Give the search of a turn: mostly anyone within a week, sometimes one adviser or a month."""
    first = start_of((cell_of(utc_now()) // CELLS_PER_DAY + 1 + turn % 60) * CELLS_PER_DAY)
    days = 31 if turn % 5 == 4 else 7
    one = adviser_id(0, turn % 20) if turn % 3 == 2 else None
    return SlotQuery(OFFICE, topic, "video", first, first + timedelta(days=days), one)


def plain_statements(query: SlotQuery) -> list[Statement]:
    """Write the bare SQL for a search."""
    which = ADVISERS + (ONE if query.adviser_id else "")
    who = [OFFICE.hex, *([query.adviser_id.hex] if query.adviser_id else [])]
    of_them = f" IN (SELECT a.id FROM{which})"
    first = cell_of(query.first)
    end = first + CELLS_PER_DAY * (DAYS_OF_ONE if query.adviser_id else DAYS) + TAIL
    span = [f"{start_of(cell):%Y-%m-%d %H:%M:%S.%f}" for cell in (first, end)]
    return [
        (PLACE, [OFFICE.hex, query.topic_id.hex]),
        (f"SELECT a.id, a.display_name FROM{which} ORDER BY a.id", who),
        (f"{HOURS} WHERE adviser_id{of_them}", who),
        (f"{ABSENCES} AND adviser_id{of_them}", [*span, *who]),
        (f"{CELLS} AND resource_id{of_them}", [first, end, *who]),
    ]


async def send(connection: aiosqlite.Connection, statements: Sequence[Statement]) -> float:
    """Fetch what the statements give within one transaction; give the seconds it took."""
    started = time.perf_counter()
    await connection.execute("BEGIN")
    for statement, parameters in statements:
        await connection.execute_fetchall(statement, parameters)
    await connection.execute("ROLLBACK")
    return time.perf_counter() - started


async def measure(path: Path, topic: UUID) -> Times:
    """Search and send the bare SQL in turn, so that a slow moment of the machine hits all."""
    database = Database(f"sqlite+aiosqlite:///{path}")
    sent: list[Statement] = []

    @event.listens_for(Engine, "before_cursor_execute")
    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        sent.append((statement, parameters))

    times = Times()
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        for turn in range(WARM_UP + ROUNDS):
            asked = query(turn, topic)
            sent.clear()
            started = time.perf_counter()
            async with database.read() as session:
                slots, more = await service.search(session, asked, limit=50, cursor=None)
            ours = time.perf_counter() - started
            own = await send(connection, list(sent))
            bare = await send(connection, plain_statements(asked))
            assert len(slots) == 50 and more, "every search fills its page"
            assert len(sent) == 1, "with the days that the bare SQL looks at"
            if turn >= WARM_UP:
                times.ours.append(ours)
                times.bare.append(bare)
                times.own.append(own)
    event.remove(Engine, "before_cursor_execute", note)
    await database.close()
    return times


def searched(folder: Path, size: Size) -> Times:
    """Fill a new database and search it."""
    path = folder / f"{size.appointments}.sqlite"
    migrations.upgrade(MIGRATIONS, f"sqlite+aiosqlite:///{path}")
    with sqlite3.connect(path) as connection:
        topic = fill(connection, size)
    return asyncio.run(measure(path, topic))


def main() -> None:
    """Compare the 99th percentiles, in milliseconds."""
    with tempfile.TemporaryDirectory() as name:
        small = searched(Path(name), TEN_THOUSAND)
        large = searched(Path(name), MILLION)
    ours, before, bare, own = (
        percentile(times, 0.99) * 1000 for times in (large.ours, small.ours, large.bare, large.own)
    )
    report(
        Comparison("slot search p99, 1 million, against bare SQL", ours, bare, "ms", 2.0),
        Comparison("slot search p99, 1 million, against its own statement", ours, own, "ms", 4.0),
        Comparison("slot search p99, 1 million against 10 thousand", ours, before, "ms", 1.25),
    )


if __name__ == "__main__":
    main()
