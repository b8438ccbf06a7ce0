"""Builds a copied service and prints what it is like. See test_stranger.py.

Runs in a process of its own, with the copy before the service on the path.
"""

import asyncio
import json
import logging
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from nahbar_common.db import Database
from nahbar_common.locales import LOCALES
from nahbar_common.migrations import alembic_config
from nahbar_common.problems import Problem, ProblemCatalogue
from nahbar_common.retention.mechanism import MECHANISM
from sqlmodel import SQLModel

from tests.contract.probe import create_app


def _import_types(script: Path) -> None:
    """Import what the draft of a migration names; its author writes sa.String by hand."""
    imports = "import nahbar_common.db\nimport sqlmodel\nimport sqlalchemy as sa"
    text = script.read_text("utf-8")
    assert "import sqlalchemy as sa" in text
    script.write_text(text.replace("import sqlalchemy as sa", imports, 1), "utf-8")


async def _differences(app: Any) -> list[str]:
    """Give what migrations and models do not agree about."""
    database: Database = app.state.database
    async with database.write() as session:
        connection = await session.connection()
        found = await connection.run_sync(
            lambda it: compare_metadata(MigrationContext.configure(it), SQLModel.metadata)
        )
        return [repr(difference) for difference in found]


def _problems(package: str) -> set[str]:
    """Give the slugs of the service's own problems."""
    found: set[str] = set()
    pending = list(Problem.__subclasses__())
    while pending:
        problem = pending.pop()
        pending += problem.__subclasses__()
        # Some only say more about one of common's, by whose slug they go.
        if problem.__module__.startswith(f"{package}.") and "slug" in vars(problem):
            found.add(problem.slug)
    return found


def main(package: str, folder: Path, write_migration: bool) -> None:
    """Print tables, schema, texts and OpenAPI of the copy in `folder`."""
    assert Path(str(import_module(package).__file__)).is_relative_to(folder)
    import_module(f"{package}.tables")
    tables = sorted(SQLModel.metadata.tables)
    with tempfile.TemporaryDirectory() as data:
        url = f"sqlite+aiosqlite:///{Path(data) / 'stranger.sqlite'}"
        config = alembic_config(folder / "migrations", url)
        command.upgrade(config, "head")
        if write_migration:
            script = command.revision(config, "The stranger's tables", autogenerate=True)
            _import_types(Path(script.path))  # type: ignore[union-attr]
            command.upgrade(config, "head")
        app = create_app(package, url)
        differences = asyncio.run(_differences(app))
    schedule = import_module(f"{package}.retention").SCHEDULE.with_lines(MECHANISM)
    catalogue = ProblemCatalogue(package)
    found = {
        "tables": tables,
        "differences": differences,
        "without_retention": sorted(
            set(SQLModel.metadata.tables) - {line.table for line in schedule.lines}
        ),
        "without_texts": sorted(
            slug for slug in _problems(package) if catalogue.locales_of(slug) != set(LOCALES)
        ),
        "openapi": app.openapi(),
    }
    sys.stdout.write("\n" + json.dumps(found) + "\n")


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3] == "migrate")
