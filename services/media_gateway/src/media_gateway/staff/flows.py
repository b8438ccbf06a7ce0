"""Noting that a member of staff is there, for as long as they hold a stream open."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from anyio import CancelScope
from nahbar_common.clock import utc_now
from nahbar_common.db import Database

from media_gateway.staff import repository, service
from media_gateway.staff.models import StaffPresence
from media_gateway.streaming.hub import touch

FRESH_FOR = timedelta(seconds=45)
"""Three pings: as long as a replica that died leaves people in doubt."""
_COME_BACK_WITHIN = timedelta(seconds=8)
"""A stream ends each minute, and with its token; the page comes back after a second."""


@dataclass(frozen=True)
class Reader:
    """A member of staff and what their stream shows them: one talk, or a waiting list.

    office_id: the office the list is of; None for all of the adviser's.
    """

    account_id: UUID
    office_id: UUID | None = None
    appointment_id: UUID | None = None


class Presence:
    """The presence of somebody with one open stream."""

    def __init__(self, database: Database, reader: Reader, ends_at: datetime) -> None:
        self._database, self._reader, self._ends_at = database, reader, ends_at
        self._stream_id: UUID | None = None

    async def begin(self) -> None:
        """Note that they are there; a closed account never is."""
        async with self._database.write() as session:
            if await service.is_closed(session, self._reader.account_id):
                return
            row = StaffPresence(
                account_id=self._reader.account_id,
                office_id=self._reader.office_id,
                appointment_id=self._reader.appointment_id,
                fresh_until=self._fresh_until(),
            )
            session.add(row)
            touch(session.info, ("account", self._reader.account_id))
        self._stream_id = row.stream_id

    async def renew(self) -> None:
        """Note that they are still there, unless the account was closed meanwhile."""
        if self._stream_id is not None:
            async with self._database.write() as session:
                await repository.put_off(session, self._stream_id, self._fresh_until())

    async def end(self) -> None:
        """Note that they went: at once, or soon after when only the stream's time was over."""
        if self._stream_id is None:
            return
        async with self._database.write() as session:
            now = utc_now()
            if now >= self._ends_at:
                await repository.put_off(session, self._stream_id, now + _COME_BACK_WITHIN)
            else:
                await repository.delete_stream(session, self._stream_id)
            touch(session.info, ("account", self._reader.account_id))

    def _fresh_until(self) -> datetime:
        return min(utc_now() + FRESH_FOR, self._ends_at + _COME_BACK_WITHIN)


@asynccontextmanager
async def present(
    database: Database, reader: Reader | None, ends_at: datetime
) -> AsyncIterator[Presence | None]:
    """Let a member of staff be present while the block runs; people from links are None."""
    if reader is None:
        yield None
        return
    presence = Presence(database, reader, ends_at)
    await presence.begin()
    try:
        yield presence
    finally:
        # The reader is gone, so this is being cancelled: it is noted all the same.
        with CancelScope(shield=True):
            await presence.end()
