"""A database of the release before is brought to this one with its evidence untouched."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa
from alembic import command
from consent.consents.models import ConsentEntry
from fastapi import FastAPI
from nahbar_common.migrations import alembic_config
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.schema import CreateTable
from sqlmodel import select

MIGRATIONS = Path(__file__).parents[1] / "migrations"
HASH = "a" * 64


async def _migrate(url: str, step: Callable[..., None], revision: str) -> None:
    await asyncio.to_thread(step, alembic_config(MIGRATIONS, url), revision)


def _write(connection: sa.Connection) -> list[dict[str, Any]]:
    """Write a published declaration, a consent and its withdrawal, as the release before did."""
    sqlite = connection.dialect.name == "sqlite"
    tables = sa.MetaData()
    tables.reflect(connection)

    def plain(value: Any) -> Any:
        match value:
            case UUID() if sqlite:
                return value.hex
            case datetime() if sqlite:
                return value.replace(tzinfo=None)
        return value

    def insert(table: str, **row: Any) -> None:
        row = {name: plain(value) for name, value in row.items()}
        connection.execute(tables.tables[table].insert().values(**row))

    now, declaration = datetime.now(UTC), uuid4()
    insert(
        "declarations",
        id=declaration,
        audience="client",
        dpo_name="N",
        dpo_email="a@b",
        dpo_phone="1",
        needs_legal_review=False,
        revision=1,
        created_at=now,
    )
    insert(
        "declaration_texts",
        declaration_id=declaration,
        locale="de",
        title="T",
        short="S",
        body_markdown="B",
        needs_native_review=False,
        text_sha256=HASH,
    )
    connection.execute(
        tables.tables["declarations"].update().values(version=1, published_at=plain(now))
    )
    about = {
        "appointment_id": uuid4(),
        "person_id": uuid4(),
        "office_id": uuid4(),
        "part": "interpreter",
        "channel": "web",
        "recorded_at": now,
    }
    rows = [
        {
            **about,
            "id": uuid4(),
            "position": 1,
            "kind": "given",
            "declaration_id": declaration,
            "declaration_version": 1,
            "locale": "de",
            "text_sha256": HASH,
        },
        {**about, "id": uuid4(), "position": 2, "kind": "withdrawn"},
    ]
    for row in rows:
        insert("consent_entries", **row)
    return rows


@pytest.fixture
async def old(database_url: str) -> list[dict[str, Any]]:
    await _migrate(database_url, command.downgrade, "base")
    await _migrate(database_url, command.upgrade, "0004")
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        rows = await connection.run_sync(_write)
    await engine.dispose()
    await _migrate(database_url, command.upgrade, "head")
    return rows


async def test_every_entry_is_there_as_it_was(old: list[dict[str, Any]], app: FastAPI):
    async with app.state.database.read() as session:
        entries = list(await session.exec(select(ConsentEntry).order_by(ConsentEntry.position)))
    await app.state.database.close()
    assert [
        (one.id, one.person_id, one.kind, one.part, one.recorded_at, one.text_sha256)
        for one in entries
    ] == [
        (
            row["id"],
            row["person_id"],
            row["kind"],
            row["part"],
            row["recorded_at"],
            row.get("text_sha256"),
        )
        for row in old
    ]


async def test_nothing_of_it_can_be_changed_still(
    old: list[dict[str, Any]], app: FastAPI, database_engine: str
):
    columns = "id, appointment_id, person_id, office_id, part, position, kind, channel, recorded_at"
    statements = [
        "DELETE FROM consent_entries",
        "UPDATE consent_entries SET part = 'client'",
        "UPDATE consent_entries SET person_id = office_id",
        "UPDATE declarations SET filled = '{}'",
        "DELETE FROM declaration_texts",
        f"INSERT INTO consent_entries ({columns}) SELECT appointment_id, appointment_id,"
        " person_id, office_id, 'juggler', 3, kind, channel, recorded_at FROM consent_entries"
        " WHERE kind = 'withdrawn'",
        f"INSERT INTO consent_entries ({columns}) SELECT appointment_id, appointment_id,"
        " person_id, office_id, part, 3, kind, 'pigeon', recorded_at FROM consent_entries"
        " WHERE kind = 'withdrawn'",
    ]
    if database_engine == "sqlite":
        statements += [
            "REPLACE INTO consent_entries SELECT * FROM consent_entries",
            f"INSERT OR REPLACE INTO consent_entries (rowid, {columns}) SELECT rowid, 'x',"
            f" {columns.partition(', ')[2]} FROM consent_entries WHERE kind = 'withdrawn'",
            "UPDATE OR REPLACE consent_entries SET carried_out_at = recorded_at, rowid = 1"
            " WHERE kind = 'withdrawn'",
        ]
    else:
        statements.append("TRUNCATE consent_entries")
    for statement in statements:
        with pytest.raises(DBAPIError):
            async with app.state.database.write() as session:
                await session.exec(sa.text(statement))
    async with app.state.database.write() as session:
        await session.exec(
            sa.text(
                "UPDATE consent_entries SET carried_out_at = recorded_at WHERE kind = 'withdrawn'"
            )
        )
    await app.state.database.close()


async def test_every_constraint_of_the_table_is_there(database_url: str, database_engine: str):
    """SQLite makes the table anew to change it: nothing may be lost on the way."""
    there = "SELECT sql FROM sqlite_master WHERE name = 'consent_entries'"
    if database_engine == "postgresql":
        there = (
            "SELECT string_agg('CONSTRAINT ' || conname, ' ') FROM pg_constraint"
            " WHERE conrelid = 'consent_entries'::regclass"
        )
    engine = create_async_engine(database_url)
    async with engine.connect() as connection:
        found = (await connection.exec_driver_sql(there)).scalar_one()
    await engine.dispose()
    table = ConsentEntry.__table__  # type: ignore[attr-defined]
    wanted = str(CreateTable(table).compile(dialect=engine.dialect))

    def names(sql: str) -> set[str]:
        words = sql.split()
        return {words[n + 1].strip('"') for n, word in enumerate(words) if word == "CONSTRAINT"}

    assert names(wanted) <= names(found)
