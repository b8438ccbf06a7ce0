"""SQLite engines: many readers, one writer, and as few hops to the driver's threads as possible.

Each call of the driver is a hop to its connection's thread and back, dear beside a small statement.
"""

import asyncio
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import PoolResetState

from nahbar_common import patience

_PRAGMAS = ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL", "secure_delete=ON")
"""secure_delete: what is deleted is overwritten, not only forgotten about."""


def _busy() -> str:
    return f"busy_timeout={patience.limits.busy}000"


def create_readers(url: str) -> AsyncEngine:
    """Make an engine that cannot write, with a connection for each of 8 readers.

    Every statement sees what is committed when it starts, as on PostgreSQL (READ COMMITTED): so
    there is no transaction to begin and to end, which would be two hops more.
    """
    engine = _create_engine(
        url, pool_size=8, isolation_level="AUTOCOMMIT", skip_autocommit_rollback=True
    )
    _prepare(engine, *_PRAGMAS, _busy(), "query_only=ON")
    return engine


def create_writer(url: str) -> AsyncEngine:
    """Make an engine with the one connection that writes.

    SQLite has one writer at a time: the pool queues for it fairly, where a file lock is polled. A
    transaction starts with BEGIN IMMEDIATE: read-then-write under plain BEGIN fails with "database
    is locked" when two meet.
    """
    engine = _create_engine(url, pool_size=1)
    _prepare(engine, *_PRAGMAS, _busy())

    # BEGIN in one hop, not three (cursor, execute, close), and nothing is rolled back twice.
    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.connection.run_async(_begin_immediate)

    @event.listens_for(engine.sync_engine, "reset")
    def reset(connection: Any, _record: Any, state: PoolResetState) -> None:
        if state.asyncio_safe and connection.driver_connection.in_transaction:
            connection.rollback()

    return engine


async def truncate_log(writer: AsyncEngine) -> bool:
    """Move the write-ahead log into the database and empty it; tell whether nobody was in the way.

    Until then the log holds pages as they were before something was deleted.
    """
    async with writer.connect() as connection:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        cursor = await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy, *_ = await cursor.fetchone()
        await cursor.close()
    return not busy


def _create_engine(url: str, **options: Any) -> AsyncEngine:
    return create_async_engine(
        url,
        max_overflow=0,
        pool_timeout=patience.limits.free_connection,
        pool_reset_on_return=None,
        **options,
    )


def keep_private(engine: Engine) -> None:
    """Let nobody but the owner read a database's files, whatever the umask is.

    SQLite gives what it writes beside a database (-wal, -shm) the database's own mode.
    """

    @event.listens_for(engine, "do_connect")
    def before_connect(_dialect: Any, _record: Any, arguments: Any, _named: Any) -> None:
        file = Path(arguments[0])
        with suppress(OSError):  # what is wrong with the place, SQLite says better
            # Never open a database that is there: closing a file ends all locks this process
            # holds on it (POSIX), and the next program to leave deletes the log under us.
            with suppress(FileExistsError):
                flags = os.O_CREAT | os.O_EXCL | os.O_RDONLY | os.O_CLOEXEC
                os.close(os.open(file, flags, 0o600))
            for written in (file, Path(f"{file}-wal"), Path(f"{file}-shm")):
                if written.exists() and written.stat().st_mode & 0o077:
                    written.chmod(0o600)


def _prepare(engine: AsyncEngine, *pragmas: str) -> None:
    keep_private(engine.sync_engine)

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        # The driver's own transaction control would start plain BEGINs behind our back.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()


async def _begin_immediate(driver: Any) -> None:
    try:
        await driver.execute("BEGIN IMMEDIATE")
    except asyncio.CancelledError:
        # Its thread begins all the same, perhaps only after `reset` looked for a transaction to
        # end; the next request would find itself inside it. So line the end up behind it.
        await driver.rollback()
        raise
