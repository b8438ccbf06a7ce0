"""Alembic for all services: migrate to head, and what their env.py files share."""

import asyncio
from pathlib import Path
from typing import Any, Literal

from alembic import command, context
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlmodel import SQLModel

from nahbar_common import sqlite


def alembic_config(directory: Path, url: str) -> Config:
    """Make the configuration for a service's migrations/ directory."""
    config = Config()
    # Alembic reads % as the start of a name to fill in.
    config.set_main_option("script_location", str(directory).replace("%", "%%"))
    config.attributes["url"] = url
    return config


def upgrade(directory: Path, url: str) -> None:
    """Bring a database to the newest schema; call outside an event loop."""
    command.upgrade(alembic_config(directory, url), "head")


def newest(directory: Path) -> str | None:
    """Give the revision that the code asks for."""
    return ScriptDirectory.from_config(alembic_config(directory, "")).get_current_head()


def current(url: str) -> str | None:
    """Give the revision that the database is at; None when it has none or cannot be asked.

    Call outside an event loop.
    """

    async def ask() -> str | None:
        engine = create_async_engine(url)
        if engine.dialect.name == "sqlite":
            sqlite.keep_private(engine.sync_engine)
        try:
            async with asyncio.timeout(3), engine.connect() as connection:
                return await connection.run_sync(
                    lambda it: MigrationContext.configure(it).get_current_revision()
                )
        finally:
            await engine.dispose()

    try:
        return asyncio.run(ask())
    except (SQLAlchemyError, OSError):
        return None


def run_env() -> None:
    """Run migrations as env.py: one transaction each, on either engine."""
    url = context.config.attributes.get("url") or context.config.get_main_option("sqlalchemy.url")
    asyncio.run(_run(str(url)))


async def _run(url: str) -> None:
    engine = create_async_engine(url)
    if engine.dialect.name == "sqlite":
        sqlite.keep_private(engine.sync_engine)
        _begin_by_ourselves(engine.sync_engine)
    async with engine.connect() as connection:
        await connection.run_sync(_migrate)
    await engine.dispose()


def _begin_by_ourselves(engine: Engine) -> None:
    """Let a migration of SQLite be one transaction: the driver alone would commit each DDL."""

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _migrate(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
        transaction_per_migration=True,
        transactional_ddl=True,
        render_item=_render_item,
    )
    with context.begin_transaction():
        context.run_migrations()


def _render_item(kind: str, item: Any, autogen_context: Any) -> str | Literal[False]:
    """Write our column types with their import when a migration is generated."""
    if kind == "type" and type(item).__name__ == "UtcDateTime":
        autogen_context.imports.add("from nahbar_common.db import UtcDateTime")
        return "UtcDateTime()"
    return False
