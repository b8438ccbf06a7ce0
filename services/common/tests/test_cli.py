"""What the two commands of every service tell at their start, and whose files they make."""

import json
import os
import stat
from pathlib import Path

import pytest
from nahbar_common import cli, migrations
from nahbar_common.db import Database
from nahbar_testing import create_settings_values
from sqlalchemy import text
from typer.testing import CliRunner

HERE = Path(__file__).parent / "example"
REVISION = "0001"


@pytest.fixture
def open_umask():
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def commands(tmp_path, service_under_test, monkeypatch):
    """The commands of the example, on a database of their own; nothing is really served."""
    monkeypatch.setenv("NAHBAR_MIGRATIONS", str(service_under_test.migrations))
    monkeypatch.setattr(cli.uvicorn, "run", lambda *_args, **_options: None)
    url = f"sqlite+aiosqlite:///{tmp_path / 'example.sqlite'}"
    values = create_settings_values("example", url)
    app = cli.service_cli(
        __file__,
        lambda: service_under_test.create_app.__globals__["ExampleSettings"](**values),
        lambda _settings: service_under_test.create_app(values),
    )

    def run(*arguments):
        done = CliRunner().invoke(app, arguments, catch_exceptions=False)
        assert done.exit_code == 0
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run


def told(lines, event):
    (line,) = (line for line in lines if line["event"] == event)
    return line


def test_migrate_tells_in_one_line_what_it_did(commands):
    for before in (None, REVISION):
        line = told(commands("migrate"), "migrated")
        assert (line["schema"], line["schema_before"]) == (REVISION, before)
        assert (line["service"], line["version"]) == ("example", "unknown")


def test_serve_tells_in_one_line_what_serves(commands):
    commands("migrate")
    line = told(commands("serve", "--port", "8123"), "serving")
    assert (line["schema"], line["port"], line["version"]) == (REVISION, 8123, "unknown")


def test_serve_starts_although_the_database_cannot_be_asked(commands):
    assert told(commands("serve"), "serving")["schema"] is None


def test_the_version_is_that_of_what_is_installed():
    assert cli.version_of("nahbar_common") == "0.1.0"


def test_the_newest_revision_is_read_from_the_code(service_under_test):
    assert migrations.newest(service_under_test.migrations) == REVISION


def modes(folder):
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


async def write(url):
    """Write and read, and look at the files while all of them are there."""
    database = Database(url)
    async with database.write() as session:
        await session.exec(text("CREATE TABLE IF NOT EXISTS t (a INTEGER)"))
    async with database.read() as session:
        await session.exec(text("SELECT * FROM t"))
        found = modes(Path(url.partition("///")[2]).parent)
    await database.close()
    return found


async def test_the_files_of_a_new_database_are_its_owners_alone(tmp_path, open_umask):
    found = await write(f"sqlite+aiosqlite:///{tmp_path / 'new.sqlite'}")
    assert found == {"new.sqlite": 0o600, "new.sqlite-wal": 0o600, "new.sqlite-shm": 0o600}


async def test_the_files_of_an_older_database_become_its_owners_alone(tmp_path, open_umask):
    url = f"sqlite+aiosqlite:///{tmp_path / 'old.sqlite'}"
    await write(url)
    for name in ("old.sqlite", "old.sqlite-wal", "old.sqlite-shm"):
        (tmp_path / name).touch()
        (tmp_path / name).chmod(0o644)
    assert set((await write(url)).values()) == {0o600}


def test_a_migration_makes_a_private_file(tmp_path, open_umask, service_under_test):
    url = f"sqlite+aiosqlite:///{tmp_path / 'new.sqlite'}"
    migrations.upgrade(service_under_test.migrations, url)
    assert set(modes(tmp_path).values()) == {0o600}
