"""Waking streams: at once on a commit in this process, within a second for other replicas'.

One query a second asks for all streams of the process, and none when there are no streams.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, Literal
from uuid import UUID

import structlog
from nahbar_common.db import Database
from sqlmodel.ext.asyncio.session import AsyncSession

Key = tuple[Literal["call", "adviser"], UUID]
Probe = Callable[[AsyncSession, list[UUID]], Awaitable[dict[UUID, object]]]
"""Gives a version for each id; another version than before wakes the streams."""

_TOUCHED = "stream_keys"
_POLL_SECONDS = 1.0

log = structlog.get_logger()


def touch(info: dict[Any, Any], key: Key) -> None:
    """Note in a session's info that this key's streams have news once it commits."""
    info.setdefault(_TOUCHED, set()).add(key)


class Hub:
    """Knows which streams are open in this process."""

    def __init__(self, database: Database, probes: dict[str, Probe]) -> None:
        self._database, self._probes = database, probes
        self._watchers: defaultdict[Key, set[asyncio.Event]] = defaultdict(set)
        self._versions: dict[Key, object] = {}
        self._any = asyncio.Event()
        database.on_commit.append(self._heard_commit)

    @contextmanager
    def watch(self, key: Key) -> Iterator[asyncio.Event]:
        """Give an event that is set whenever there may be news."""
        news = asyncio.Event()
        self._watchers[key].add(news)
        self._any.set()
        try:
            yield news
        finally:
            self._watchers[key].discard(news)
            if not self._watchers[key]:
                del self._watchers[key]
                self._versions.pop(key, None)

    @asynccontextmanager
    async def polling(self) -> AsyncIterator[None]:
        """Ask the database in the background while the block runs."""
        task = asyncio.create_task(self._poll(), name="stream-hub")
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    async def look(self) -> None:
        """Ask once for all keys that are watched, and wake those with news."""
        async with self._database.read() as session:
            for kind, probe in self._probes.items():
                ids = [identifier for name, identifier in self._watchers if name == kind]
                versions = await probe(session, ids) if ids else {}
                for identifier in ids:
                    self._compare((kind, identifier), versions.get(identifier))  # type: ignore[arg-type]

    def _compare(self, key: Key, version: object) -> None:
        # Who watched it may have gone while the database was asked; nobody would forget it then.
        if key in self._watchers and self._versions.get(key) != version:
            self._versions[key] = version
            self._wake(key)

    def _heard_commit(self, info: dict[Any, Any]) -> None:
        for key in info.get(_TOUCHED, ()):
            self._wake(key)

    def _wake(self, key: Key) -> None:
        for news in self._watchers.get(key, ()):
            news.set()

    async def _poll(self) -> None:
        while True:
            self._any.clear()
            if not self._watchers:
                await self._any.wait()
            try:
                await self.look()
            except Exception:
                # A database that is away must not end the polling.
                log.warning("streams not polled", exc_info=True)
            await asyncio.sleep(_POLL_SECONDS)
