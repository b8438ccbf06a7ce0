"""Fresh migrated databases for tests, on both engines."""

import asyncio
import itertools
import os
import shutil
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]
from nahbar_common import migrations

ENGINES = ("sqlite", "postgresql")
_SECONDS = 60

_numbers = itertools.count()


class TestDatabases:
    """Fresh migrated databases, copied from one template per engine."""

    __test__ = False

    def __init__(self, directory: Path, postgres_url: Callable[[], str]) -> None:
        self._directory, self._postgres_url = directory, postgres_url
        self._templates: set[tuple[str, Path]] = set()

    @contextmanager
    def create(self, engine: str, scripts: Path) -> Iterator[str]:
        """Give the URL of a fresh database with the schema of a migrations/ directory."""
        make = self._create_sqlite if engine == "sqlite" else self._create_postgres
        with make(scripts, f"nahbar_{os.getpid()}_{next(_numbers)}") as url:
            yield url

    @contextmanager
    def _create_sqlite(self, scripts: Path, name: str) -> Iterator[str]:
        template = self._directory / f"{scripts.parent.name}.sqlite"
        if ("sqlite", scripts) not in self._templates:
            migrations.upgrade(scripts, f"sqlite+aiosqlite:///{template}")
            self._templates.add(("sqlite", scripts))
        file = self._directory / f"{name}.sqlite"
        shutil.copyfile(template, file)
        yield f"sqlite+aiosqlite:///{file}"
        for leftover in self._directory.glob(f"{name}.sqlite*"):
            leftover.unlink()

    @contextmanager
    def _create_postgres(self, scripts: Path, name: str) -> Iterator[str]:
        server = self._postgres_url()
        template = f"template_{os.getpid()}_{scripts.parent.name}"
        if ("postgresql", scripts) not in self._templates:
            self._server.execute(f'CREATE DATABASE "{template}"')
            migrations.upgrade(scripts, _asyncpg(server, template))
            self._templates.add(("postgresql", scripts))
        self._server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        yield _asyncpg(server, name)
        self._server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')

    def close(self) -> None:
        """Let go of the server: one that ends in good order waits for its clients."""
        if "_server" in self.__dict__:
            self._server.close()

    @cached_property
    def _server(self) -> "_Server":
        return _Server(f"{self._postgres_url()}/postgres")


class _Server:
    """One connection for all that makes and drops databases, in a thread and loop of its own.

    A psql for each would cost more than the database itself, twice in every test.
    """

    def __init__(self, url: str) -> None:
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self._connection = self._wait_for(asyncpg.connect(url))

    def execute(self, statement: str) -> None:
        """Run one statement; what fails raises."""
        self._wait_for(self._connection.execute(statement))

    def close(self) -> None:
        """End the connection and the loop."""
        self._wait_for(self._connection.close())
        self._loop.call_soon_threadsafe(self._loop.stop)

    def _wait_for(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(_SECONDS)


def _asyncpg(server: str, database: str) -> str:
    return server.replace("postgresql://", "postgresql+asyncpg://", 1) + f"/{database}"
