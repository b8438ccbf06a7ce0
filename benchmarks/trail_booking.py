"""A booking with the trail against the same booking without it, on SQLite, in the same run.

Both are the service's own code, in transactions of their own and in turns, so that both meet the
same machine. What chaining costs is added to ours: it uses the same one writer a moment later. The
limit is what was promised: at most 1.15 times.
"""

import asyncio
import os
import sqlite3
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any
from uuid import UUID

from appointments.bookings import events, service
from appointments.bookings.schemas import NewBooking
from appointments.events import SUBSCRIPTIONS
from appointments.people.vault import PersonVault
from appointments.slots import service as slots
from appointments.slots.service import SlotQuery
from measure import ROOT, Comparison, report
from nahbar_common import migrations
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from nahbar_common.events import SOURCE_KEY, SUBSCRIPTIONS_KEY
from nahbar_common.trail.chaining import chain_pending
from slot_fill import OFFICE, Size, fill

MIGRATIONS = ROOT / "services" / "appointments" / "migrations"
SIZE = Size(offices=1, days_before=0, days_ahead=40)
ROUNDS, WARM_UP = 300, 20
CHAINED_TOGETHER = 5
"""Few: an office with a booking every twentieth of a second would have this many in a batch."""


async def main() -> None:
    """Book in turns, with and without; print the one line."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "trail.sqlite"
        await asyncio.to_thread(migrations.upgrade, MIGRATIONS, f"sqlite+aiosqlite:///{path}")
        with sqlite3.connect(path) as connection:
            topic = fill(connection, SIZE)
        database = Database(f"sqlite+aiosqlite:///{path}")
        database.session_info.update({SOURCE_KEY: "appointments", SUBSCRIPTIONS_KEY: SUBSCRIPTIONS})
        ours, floor = await measure(database, topic)
        await database.close()
    report(Comparison("booking with its trail, against without", ours, floor, "ms", 1.15))


async def measure(database: Database, topic: UUID) -> tuple[float, float]:
    """Give the median milliseconds of a booking with (chaining included) and without the trail."""
    sealer = Sealer({"k1": os.urandom(32)})
    recorded = events.record
    times: dict[bool, list[float]] = {True: [], False: []}
    chaining: list[float] = []
    for turn in range(2 * (ROUNDS + WARM_UP)):
        with_trail = turn % 2 == 0
        events.record = recorded if with_trail else _record_nothing
        new = await free_slot(database, topic)
        started = time.perf_counter()
        async with database.write() as session:
            await service.book(session, PersonVault(sealer), new)
        if turn >= 2 * WARM_UP:
            times[with_trail].append(time.perf_counter() - started)
        if turn % (2 * CHAINED_TOGETHER) == 0:
            started = time.perf_counter()
            count = await chain_pending(database, "appointments")
            chaining.append((time.perf_counter() - started) / max(1, count))
    events.record = recorded
    return (median(times[True]) + median(chaining)) * 1000, median(times[False]) * 1000


async def free_slot(database: Database, topic: UUID) -> NewBooking:
    """Find something to book, outside of what is measured."""
    now = utc_now()
    query = SlotQuery(OFFICE, topic, "video", now, now + timedelta(days=30), None)
    async with database.read() as session:
        (slot, *_), _ = await slots.search(session, query, limit=1, cursor=None)
    return NewBooking.model_validate(
        {
            "office_id": OFFICE,
            "topic_id": topic,
            "channel": "video",
            "adviser_id": slot.adviser_id,
            "starts_at": slot.starts_at,
            "client": {},
        }
    )


def _record_nothing(*_args: Any, **_facts: Any) -> None:
    return None


if __name__ == "__main__":
    asyncio.run(main())
