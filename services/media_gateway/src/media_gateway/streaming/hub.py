"""Waking streams: at once on a commit in this process, within a second for other replicas'.

A job asks once a second for all streams of the process, and not at all when there are none.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, Literal
from uuid import UUID

from nahbar_common.db import Database
from nahbar_common.rights import Right
from sqlmodel.ext.asyncio.session import AsyncSession

Key = tuple[Literal["call", "adviser", "office", "account", "session", "link"], UUID]
"""Whatever a stream tells of; the last three wake who reads by that account, session, link."""
Probe = Callable[[AsyncSession, list[UUID]], Awaitable[dict[UUID, object]]]
"""Gives a version for each id; another version than before wakes the streams."""

_TOUCHED = "stream_keys"
POLL_SECONDS = 1.0
JOB = "event streams"
AT_REST = timedelta(minutes=1)
"""Nobody reads then; whoever begins to wakes the job."""


def touch(info: dict[Any, Any], key: Key) -> None:
    """Note in a session's info that this key's streams have news once it commits."""
    info.setdefault(_TOUCHED, set()).add(key)


def keys_of(rights: Iterable[Right]) -> list[Key]:
    """Give the keys under which a stream hears that what its reader came by was taken away."""
    return [(right.kind, right.id) for right in rights]


class Hub:
    """Knows which streams are open in this process."""

    def __init__(
        self, database: Database, probes: dict[str, Probe], wake: Callable[[], None]
    ) -> None:
        self._probes, self._start_looking = probes, wake
        self._watchers: defaultdict[Key, set[asyncio.Event]] = defaultdict(set)
        self._versions: dict[Key, object] = {}
        database.on_commit.append(self._heard_commit)

    @contextmanager
    def watch(self, *keys: Key) -> Iterator[asyncio.Event]:
        """Give an event that is set whenever there may be news under one of the keys."""
        news = asyncio.Event()
        if not self._watchers:
            self._start_looking()
        for key in keys:
            self._watchers[key].add(news)
        try:
            yield news
        finally:
            for key in keys:
                self._forget(key, news)

    def _forget(self, key: Key, news: asyncio.Event) -> None:
        self._watchers[key].discard(news)
        if not self._watchers[key]:
            del self._watchers[key]
            self._versions.pop(key, None)

    @property
    def is_at_rest(self) -> bool:
        """Tell whether nobody reads a stream here."""
        return not self._watchers

    async def look(self, session: AsyncSession) -> None:
        """Ask once for all keys that are watched, and wake those with news."""
        for kind, probe in self._probes.items():
            ids = [identifier for name, identifier in self._watchers if name == kind]
            versions = await probe(session, ids) if ids else {}
            for identifier in ids:
                self._compare((kind, identifier), versions.get(identifier))  # type: ignore[arg-type]

    def hear_revoked(self, rights: Iterable[Right]) -> None:
        """Wake the streams of whoever reads by one of these."""
        for key in keys_of(rights):
            self._wake(key)

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
