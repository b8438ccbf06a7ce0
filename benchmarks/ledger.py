"""Books with many postings against books with few, on SQLite, in the same run.

A budget is read with a million postings and with a thousand, in turns: its balance is kept, so both
cost the same. A closed month of 100,000 postings is exported, and one of 10,000: pages are read one
after the other, so both need the same memory. The limit of each is what was promised: 1.1 times.
"""

import asyncio
import sqlite3
import tempfile
import time
import tracemalloc
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from uuid import UUID

from data_allowance.budgets import repository as budgets
from data_allowance.budgets.schemas import BudgetRead
from data_allowance.closings.service import Period
from data_allowance.exports.sheet import Sheet
from data_allowance.exports.text_forms import as_csv
from data_allowance.exports.workbook import as_workbook
from measure import ROOT, Comparison, report
from nahbar_common import migrations
from nahbar_common.db import Database
from nahbar_common.ids import new_record_id

MIGRATIONS = ROOT / "services" / "data_allowance" / "migrations"
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
MANY, FEW = 500_000, 500
"""Entries: a million postings, and a thousand."""
LONG, SHORT = 50_000, 5_000
"""Entries of a month that is exported: 100,000 postings; and enough for several pages."""
READS, WARM_UP = 400, 40
LIMIT = 1.1


@dataclass(frozen=True)
class Books:
    """A database with one budget in it."""

    database: Database
    budget_id: UUID


async def main() -> None:
    """Fill four books, compare, and print a line for each comparison."""
    with tempfile.TemporaryDirectory() as folder:
        many, few = await fill(Path(folder), MANY), await fill(Path(folder), FEW)
        found = [Comparison("balance, million postings", *await read(many, few), "ms", LIMIT)]
        long, short = await fill(Path(folder), LONG), await fill(Path(folder), SHORT)
        for name, write in (("CSV", as_csv), ("XLSX", as_workbook)):
            await peak(write, short)
            peaks = await peak(write, long), await peak(write, short)
            found.append(Comparison(f"{name} of 100,000 postings, memory", *peaks, "MB", LIMIT))
        for books in (many, few, long, short):
            await books.database.close()
    report(*found)


async def fill(folder: Path, entries: int) -> Books:
    """Make books whose only budget was funded that often, a cent each."""
    path, budget_id = folder / f"{entries}.sqlite", new_record_id()
    url = f"sqlite+aiosqlite:///{path}"
    await asyncio.to_thread(migrations.upgrade, MIGRATIONS, url)
    await asyncio.to_thread(_insert, path, budget_id, entries)
    return Books(Database(url), budget_id)


def _insert(path: Path, budget_id: UUID, entries: int) -> None:
    moment = BEGIN.replace(tzinfo=None).isoformat(" ", "microseconds")
    with sqlite3.connect(path) as db:
        # What the triggers would make of it is written at once: filling is not what is measured.
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (name,) in db.execute(triggers).fetchall():
            db.execute(f'DROP TRIGGER "{name}"')
        db.execute(
            "INSERT INTO budgets (id, office_id, year, created_at) VALUES (?, ?, 2026, ?)",
            (budget_id.hex, new_record_id().hex, moment),
        )
        db.execute(
            "INSERT INTO balances (budget_id, funded_cents, available_cents, reserved_cents,"
            " spent_cents, version) VALUES (?, ?, ?, 0, 0, 1)",
            (budget_id.hex, entries, entries),
        )
        ids = [new_record_id().hex for _ in range(entries)]
        db.executemany(
            "INSERT INTO ledger_entries (id, budget_id, kind, amount_cents, reference, occurred_at)"
            " VALUES (?, ?, 'funding', 1, 'AZ 1/2026', ?)",
            ((id_, budget_id.hex, moment) for id_ in ids),
        )
        for account, cents in (("funding", -1), ("available", 1)):
            db.executemany(
                "INSERT INTO postings (entry_id, account, amount_cents) VALUES (?, ?, ?)",
                ((id_, account, cents) for id_ in ids),
            )


async def read(many: Books, few: Books) -> tuple[float, float]:
    """Give the median milliseconds of reading a budget with its balance, in turns."""
    times: dict[Books, list[float]] = {many: [], few: []}
    for turn in range(READS + WARM_UP):
        for books in (many, few):
            started = time.perf_counter()
            async with books.database.read() as session:
                await budgets.find(session, books.budget_id)
            if turn >= WARM_UP:
                times[books].append(time.perf_counter() - started)
    return median(times[many]) * 1000, median(times[few]) * 1000


async def peak(write, books: Books) -> float:  # type: ignore[no-untyped-def]
    """Give the most memory that writing a month took at once, in MB of Python's objects."""
    async with books.database.read() as session:
        found = await budgets.find(session, books.budget_id)
    assert found is not None
    budget = BudgetRead.model_validate({**found[0].model_dump(), **found[1].model_dump()})
    period = Period("2026-01", None, BEGIN + timedelta(days=31), first_number=1)
    tracemalloc.start()
    async with aclosing(write(books.database, Sheet(budget, period, []))) as chunks:
        async for _chunk in chunks:
            pass
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1_000_000


if __name__ == "__main__":
    asyncio.run(main())
