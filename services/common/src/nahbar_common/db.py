"""Engines and sessions: one request, one transaction, committed before the response is sent.

SQLite and PostgreSQL behave alike here: each statement of a reader sees what is committed when it
starts, and what two writers cannot both have is decided by the database.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import Depends, Request
from sqlalchemy import DateTime, Dialect, event
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine
from sqlalchemy.types import TypeDecorator
from sqlmodel import Session, SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common import patience, sqlite
from nahbar_common.problems import TryAgain

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time in UTC on both engines; SQLite itself keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive times, store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give aware UTC back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class _WritingSession(Session):
    """Notes when its transaction really begins: at its first statement, not before."""


@event.listens_for(_WritingSession, "after_begin")
def _note_begin(session: Session, _transaction: Any, _connection: Any) -> None:
    session.info[_BEGUN] = True


_BEGUN = "write_has_begun"
_open_writes: ContextVar[tuple[AsyncSession, ...]] = ContextVar("open_writes", default=())


def is_inside_write() -> bool:
    """Tell whether this task, or one that started it, is amid a write transaction.

    A transaction begins with its first statement; a session alone holds nobody up.
    """
    return any(session.info.get(_BEGUN) for session in _open_writes.get())


class CallInsideWriteError(Exception):
    """Something outside was about to be called amid a write transaction: a mistake in our code.

    The call may take seconds, and meanwhile the transaction would hold up everybody who writes.
    Read, call, and write afterwards: such steps stand in a module named flows.py.
    """


def refuse_inside_write(what: str) -> None:
    """Raise CallInsideWriteError amid a write; said before each call that leaves the process."""
    if is_inside_write():
        raise CallInsideWriteError(what)


class Database:
    """One service's database: `read()` and `write()` give sessions, `on_commit` hears of writes."""

    def __init__(self, url: str, *, pool_size: int = 4, pool_overflow: int = 2) -> None:
        """Open nothing yet. The pool is PostgreSQL's; SQLite has readers and one writer."""
        self.is_sqlite = url.startswith("sqlite")
        self._readers = (
            sqlite.create_readers(url)
            if self.is_sqlite
            else _create_postgres(url, pool_size, pool_overflow)
        )
        self._writers = sqlite.create_writer(url) if self.is_sqlite else self._readers
        self._read = async_sessionmaker(
            self._readers, class_=AsyncSession, expire_on_commit=False, autoflush=False
        )
        self._write = async_sessionmaker(
            self._writers,
            class_=AsyncSession,
            sync_session_class=_WritingSession,
            expire_on_commit=False,
        )
        self.on_commit: list[Callable[[dict[Any, Any]], None]] = []
        """Called after each successful write with the session's `info`."""
        self.session_info: dict[str, Any] = {}
        """Copied into each writing session's `info`; the outbox finds its subscriptions there."""

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """Give a session whose changes are never kept."""
        async with self._read() as session:
            yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """Give a session; commit when the block ends, roll back when it raises.

        Raises TryAgain when too many others are writing: a clash, not an outage.
        """
        async with self._write(info=dict(self.session_info)) as session:
            _open_writes.set((*_open_writes.get(), session))
            try:
                async with session.begin():
                    yield session
            except PoolTimeout:
                raise TryAgain from None
            finally:
                # Not by a token: a generator that is thrown away ends in another context.
                _open_writes.set(tuple(s for s in _open_writes.get() if s is not session))
                session.info.pop(_BEGUN, None)
            for listener in self.on_commit:
                listener(session.info)

    async def forget_deleted(self) -> bool:
        """Leave nothing readable of deleted rows in the files; tell whether that went through.

        PostgreSQL sees to it by itself (autovacuum).
        """
        return await sqlite.truncate_log(self._writers) if self.is_sqlite else True

    async def close(self) -> None:
        """Close all connections."""
        await self._readers.dispose()
        await self._writers.dispose()


def _create_postgres(url: str, pool_size: int, pool_overflow: int) -> AsyncEngine:
    return create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=pool_overflow,
        pool_timeout=patience.limits.free_connection,
        pool_pre_ping=True,
        connect_args={
            "server_settings": patience.limits.as_settings(),
            "timeout": patience.limits.connect,
        },
    )


def get_database(request: Request) -> Database:
    """Give the app's database, for the rare service that needs a transaction of its own."""
    database: Database = request.app.state.database
    return database


async def read_session(request: Request) -> AsyncIterator[AsyncSession]:
    """Give a session for the request's reading; use it as ReadSession."""
    async with get_database(request).read() as session:
        yield session


async def write_session(request: Request) -> AsyncIterator[AsyncSession]:
    """Give the request's transaction; use it as WriteSession."""
    async with get_database(request).write() as session:
        yield session


DatabaseDep = Annotated[Database, Depends(get_database)]
ReadSession = Annotated[AsyncSession, Depends(read_session, scope="function")]
WriteSession = Annotated[AsyncSession, Depends(write_session, scope="function")]
"""Function-scoped: the commit happens before the response, and a failing one becomes a problem."""
