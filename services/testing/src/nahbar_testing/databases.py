"""Fresh migrated databases for tests, on both engines."""

import itertools
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from nahbar_common import migrations

ENGINES = ("sqlite", "postgresql")

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
            _psql(server, f'CREATE DATABASE "{template}"')
            migrations.upgrade(scripts, _asyncpg(server, template))
            self._templates.add(("postgresql", scripts))
        _psql(server, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        yield _asyncpg(server, name)
        _psql(server, f'DROP DATABASE "{name}" WITH (FORCE)')


def _asyncpg(server: str, database: str) -> str:
    return server.replace("postgresql://", "postgresql+asyncpg://", 1) + f"/{database}"


def _psql(server: str, statement: str) -> None:
    psql = ["psql", f"{server}/postgres", "-v", "ON_ERROR_STOP=1", "-qc", statement]
    subprocess.run(psql, check=True, capture_output=True)  # noqa: S603
