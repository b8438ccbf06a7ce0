"""A lease in the database: of all replicas, one runs a job; another takes over when it dies.

Times are the clock's, and somebody may put it forward or back. Then two may run for as long as
nobody has renewed (15 s), as if the holder had died; what is further ahead than anybody sets it
was set before the clock went back, and binds nobody.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from uuid import uuid4

import structlog
from sqlalchemy import false, or_, true, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col

from nahbar_common.clock import utc_now
from nahbar_common.db import Database
from nahbar_common.tables import JobLease

_LENGTH = timedelta(seconds=60)
"""How long after the death of its holder nobody else runs the job."""
_RENEW_SECONDS = 15.0
_CLOCKS_DIFFER = timedelta(minutes=5)
"""Clocks of two hosts: beyond that they would not even take each other's events (inbox.py)."""

log = structlog.get_logger()


class LeaseLostError(Exception):
    """The lease could not be renewed in time: another replica may run the job already."""


class Lease:
    """One turn of a job; taken, kept while the job runs, and given back.

    longest: no run of the job is put off further.
    """

    def __init__(self, database: Database, name: str, longest: timedelta) -> None:
        self._database, self._name, self._longest = database, name, longest
        # Of this turn, not of this process: so a turn that was lost cannot be taken for the next.
        self._holder = uuid4()
        self._until = utc_now()

    async def take(self, *, ignore_due: bool = False) -> bool:
        """Take it if nobody holds it and the job is due; tell whether it was taken."""
        now = utc_now()
        insert = sqlite.insert if self._database.is_sqlite else postgresql.insert
        until, table = now + _LENGTH, JobLease.__table__  # type: ignore[attr-defined]
        fresh = insert(table).values(name=self._name, holder=self._holder, until=until, due_at=now)
        held_by_nobody = or_(table.c.until < now, table.c.until > until + _CLOCKS_DIFFER)
        is_due = or_(
            true() if ignore_due else false(),
            table.c.due_at <= now,
            table.c.due_at > now + self._longest + _CLOCKS_DIFFER,
        )
        taken = fresh.on_conflict_do_update(
            index_elements=["name"],
            set_={"holder": fresh.excluded.holder, "until": fresh.excluded.until},
            where=held_by_nobody & is_due,
        ).returning(table.c.name)
        async with self._database.write() as session:
            connection = await session.connection()
            is_ours = (await connection.execute(taken)).first() is not None
        if is_ours:
            self._until = until
        return is_ours

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """Renew it while the block runs; cut the block off with LeaseLostError when that fails."""
        try:
            async with asyncio.timeout(None) as deadline:
                renewing = asyncio.create_task(self._renew(deadline), name=f"lease {self._name}")
                try:
                    yield
                finally:
                    renewing.cancel()
                    await asyncio.gather(renewing, return_exceptions=True)
        except TimeoutError:
            if deadline.expired():
                raise LeaseLostError(self._name) from None
            raise

    async def give_back(self, next_in: timedelta) -> None:
        """Let it go, for whoever is first when the job is due again."""
        now = utc_now()
        # A moment ago, so that it is free at once; due a little early, as clocks and timers differ.
        due_at = now + 0.9 * min(next_in, self._longest)
        await self._change(until=now - timedelta(microseconds=1), due_at=due_at)

    async def _renew(self, deadline: asyncio.Timeout) -> None:
        loop = asyncio.get_running_loop()
        while True:
            # Cut off well before anybody else may begin, come what may of the renewing.
            left = min(self._until - utc_now(), _LENGTH).total_seconds()
            deadline.reschedule(loop.time() + left - 1)
            await asyncio.sleep(_RENEW_SECONDS)
            until = utc_now() + _LENGTH
            try:
                if not await self._change(until=until):
                    deadline.reschedule(loop.time())
                    return
                self._until = until
            except Exception:
                log.warning("lease not renewed", job=self._name, exc_info=True)

    async def _change(self, **values: object) -> bool:
        async with self._database.write() as session:
            changed = await session.exec(
                update(JobLease)
                .where(col(JobLease.name) == self._name, col(JobLease.holder) == self._holder)
                .values(**values)
            )
            return changed.rowcount > 0
