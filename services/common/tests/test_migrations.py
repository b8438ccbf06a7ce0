"""A migration that is interrupted leaves the database as it was, and the next run works."""

import sqlite3
from pathlib import Path

import pytest
from nahbar_common import migrations

ENV = "from nahbar_common.migrations import run_env\nrun_env()\n"
VERSION = """
from alembic import op
revision, down_revision, branch_labels, depends_on = "0001", None, None, None

def upgrade():
    op.execute("CREATE TABLE first (id INTEGER)")
    op.execute("INSERT INTO first VALUES (1)")
    {then}
"""


def create_migrations(folder: Path, *, then: str) -> Path:
    """Write a migration that makes a table with a row and goes on with `then`."""
    (folder / "versions").mkdir(parents=True, exist_ok=True)
    (folder / "env.py").write_text(ENV, encoding="utf-8")
    (folder / "versions" / "first.py").write_text(VERSION.format(then=then), encoding="utf-8")
    return folder


def tables(database: Path) -> set[str]:
    """Give the names of a database's tables."""
    with sqlite3.connect(database) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}


def test_an_interrupted_migration_leaves_nothing_and_can_be_repeated(tmp_path: Path) -> None:
    database = tmp_path / "some.sqlite"
    url = f"sqlite+aiosqlite:///{database}"
    broken = create_migrations(tmp_path / "broken", then="raise RuntimeError('cut off')")
    with pytest.raises(RuntimeError, match="cut off"):
        migrations.upgrade(broken, url)
    assert "first" not in tables(database)

    migrations.upgrade(create_migrations(tmp_path / "whole", then="pass"), url)
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT id FROM first").fetchall() == [(1,)]
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [
            ("0001",)
        ]


def test_migrations_lie_in_a_folder_of_any_name(tmp_path: Path) -> None:
    folder = create_migrations(tmp_path / "100%25 {x}", then="pass")
    migrations.upgrade(folder, f"sqlite+aiosqlite:///{tmp_path / 'some.sqlite'}")
    assert migrations.newest(folder) == "0001"
