"""What services have written, read past them, on either engine."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import asyncpg

if TYPE_CHECKING:
    from tests.faults.processes import Instance


def rows(instance: Instance, package: str, query: str, *values: str) -> list[tuple[Any, ...]]:
    """Give what a query finds in a service's database; `?` stands for each value, a text."""
    if instance.is_sqlite:
        uri = f"file:{instance.database_of(package)}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            return connection.execute(query, values).fetchall()
    return asyncio.run(_from_server(instance.server_of(package), query, values))


def table_names(instance: Instance, package: str) -> list[str]:
    """Give the tables of a service."""
    query = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    if instance.is_sqlite:
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    return sorted(name for (name,) in rows(instance, package, query))


def column_names(instance: Instance, package: str, table: str) -> list[str]:
    """Give the columns of a table."""
    query = "SELECT column_name FROM information_schema.columns WHERE table_name = ?"
    if instance.is_sqlite:
        query = "SELECT name FROM pragma_table_info(?)"
    return [name for (name,) in rows(instance, package, query, table)]


def is_held(instance: Instance, package: str) -> bool:
    """Tell whether a service holds a lock, for which others would wait were it paused now."""
    if instance.is_sqlite:
        return not _can_be_written(str(instance.database_of(package)))
    held = "SELECT 1 FROM pg_stat_activity WHERE datname = ? AND state LIKE 'idle in transaction%'"
    return bool(rows(instance, package, held, package))


async def _from_server(url: str, query: str, values: tuple[str, ...]) -> list[tuple[Any, ...]]:
    numbers = iter(range(1, len(values) + 1))
    numbered = re.sub(r"\?", lambda _: f"${next(numbers)}", query)
    connection = await asyncpg.connect(url)
    try:
        return [tuple(row) for row in await connection.fetch(numbered, *values)]
    finally:
        await connection.close()


def _can_be_written(database: str) -> bool:
    connection = sqlite3.connect(database, timeout=0.2, isolation_level=None)
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return True
