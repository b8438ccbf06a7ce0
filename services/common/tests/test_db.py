"""A request may be cut off anywhere: the connection it used serves the next one all the same."""

import asyncio
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from nahbar_common.db import Database
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

COUNT = text("SELECT count(*) FROM notes")


@pytest.fixture
async def database(database_url):
    """A database of the example service."""
    database = Database(database_url)
    yield database
    await database.close()


async def write_note(database: Database, word: str) -> None:
    async with database.write() as session:
        statement = text("INSERT INTO notes (id, word) VALUES (:word, :word)")
        await session.exec(statement, params={"word": word})


async def cut_off(task: asyncio.Task[Any]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def test_a_write_cut_off_while_it_waits_to_begin_leaves_no_transaction(tmp_path: Path):
    file = tmp_path / "waits.sqlite"
    database = Database(f"sqlite+aiosqlite:///{file}")
    async with database.write() as session:
        await session.exec(text("CREATE TABLE notes (id TEXT PRIMARY KEY, word TEXT)"))
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        waiting = asyncio.create_task(write_note(database, "cut off"))
        for _ in range(100):
            await asyncio.sleep(0)
        waiting.cancel()
        for _ in range(100):
            await asyncio.sleep(0)
        other.execute("ROLLBACK")
    await cut_off(waiting)
    await write_note(database, "next")
    async with database.read() as session:
        assert (await session.exec(COUNT)).scalar_one() == 1
    await database.close()


async def test_a_write_cut_off_at_any_step_is_whole_or_absent_and_the_next_one_works(database):
    for steps in range(60):
        task = asyncio.create_task(write_note(database, f"cut off {steps}"))
        for _ in range(steps):
            await asyncio.sleep(0)
        await cut_off(task)
        await write_note(database, f"next {steps}")
        async with database.read() as session:
            nexts = text("SELECT count(*) FROM notes WHERE word LIKE 'next %'")
            assert (await session.exec(nexts)).scalar_one() == steps + 1


async def test_a_read_cut_off_at_any_step_leaves_the_next_one_its_view(database):
    async def count() -> int:
        async with database.read() as session:
            return int((await session.exec(COUNT)).scalar_one())

    for steps in range(60):
        task = asyncio.create_task(count())
        for _ in range(steps):
            await asyncio.sleep(0)
        await cut_off(task)
        await write_note(database, f"word {steps}")
        assert await count() == steps + 1


async def test_what_a_reader_changes_is_never_kept(database):
    with suppress(DBAPIError):
        async with database.read() as session:
            await session.exec(text("INSERT INTO notes (id, word) VALUES ('a', 'b')"))
    async with database.read() as session:
        assert (await session.exec(COUNT)).scalar_one() == 0
