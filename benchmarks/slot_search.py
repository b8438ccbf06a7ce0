"""Slot search with 10 thousand and 1 million appointments against the bare SQL it needs.

Both sizes hold the same office (20 advisers, four talks a day each); the million adds other
offices and years. The floor sends the very statements of each search through the driver alone.
Limits: p99 at most twice the bare SQL; a million at most 1.25 times ten thousand.
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

Statement = tuple[str, Any]


@dataclass
class Times:
    """Seconds of each search, and of the bare SQL of the same search."""

    ours: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)


def query(turn: int, topic: UUID) -> SlotQuery:
    """Give the search of a turn: mostly anyone within a week, sometimes one adviser or a month."""
    first = start_of((cell_of(utc_now()) // CELLS_PER_DAY + 1 + turn % 60) * CELLS_PER_DAY)
    days = 31 if turn % 5 == 4 else 7
    one = adviser_id(0, turn % 20) if turn % 3 == 2 else None
    return SlotQuery(OFFICE, topic, "video", first, first + timedelta(days=days), one)


async def bare_sql(connection: aiosqlite.Connection, statements: Sequence[Statement]) -> float:
    """Fetch what the statements give within one transaction; give the seconds it took."""
    started = time.perf_counter()
    await connection.execute("BEGIN")
    for statement, parameters in statements:
        await connection.execute_fetchall(statement, parameters)
    await connection.execute("ROLLBACK")
    return time.perf_counter() - started


async def measure(path: Path, topic: UUID) -> Times:
    """Search and send the bare SQL in turn, so that a slow moment of the machine hits both."""
    database = Database(f"sqlite+aiosqlite:///{path}")
    sent: list[Statement] = []

    @event.listens_for(Engine, "before_cursor_execute")
    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        sent.append((statement, parameters))

    times = Times()
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        for turn in range(WARM_UP + ROUNDS):
            sent.clear()
            started = time.perf_counter()
            async with database.read() as session:
                slots, _ = await service.search(session, query(turn, topic), limit=50, cursor=None)
            ours = time.perf_counter() - started
            bare = await bare_sql(connection, list(sent))
            assert slots, "every search finds something"
            if turn >= WARM_UP:
                times.ours.append(ours)
                times.bare.append(bare)
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
    ours, before, bare = (
        percentile(times, 0.99) * 1000 for times in (large.ours, small.ours, large.bare)
    )
    report(
        Comparison("slot search p99, 1 million, against bare SQL", ours, bare, "ms", 2.0),
        Comparison("slot search p99, 1 million against 10 thousand", ours, before, "ms", 1.25),
    )


if __name__ == "__main__":
    main()
