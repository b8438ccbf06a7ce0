"""Other programs beside a running service: commands and backups open and leave its database."""

import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path

from nahbar_common.sqlite import create_readers, create_writer
from sqlalchemy import text

VISIT = """
import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as connection:
    connection.execute("INSERT INTO things VALUES ('from a command')")
connection.close()
"""


async def test_what_a_command_writes_beside_a_service_is_seen_by_both(tmp_path: Path) -> None:
    file = tmp_path / "service.sqlite"
    url = f"sqlite+aiosqlite:///{file}"
    readers, writer = create_readers(url), create_writer(url)
    async with writer.begin() as writing:
        await writing.execute(text("CREATE TABLE things (name TEXT)"))
    # The second connection of this process must not cost the first one its locks.
    async with readers.connect() as first, readers.connect() as second:
        await first.execute(text("SELECT 1 FROM things"))
        await second.execute(text("SELECT 1 FROM things"))
    log = file.with_name(f"{file.name}-wal").stat().st_ino
    command = [sys.executable, "-c", VISIT, file]
    await asyncio.to_thread(subprocess.run, command, check=True)
    assert file.with_name(f"{file.name}-wal").stat().st_ino == log
    async with readers.connect() as reading:
        seen = (await reading.execute(text("SELECT name FROM things"))).scalars().all()
    assert seen == ["from a command"]
    async with writer.begin() as writing:
        await writing.execute(text("INSERT INTO things VALUES ('from the service')"))
    await readers.dispose()
    await writer.dispose()
    with sqlite3.connect(file) as connection:
        kept = {name for (name,) in connection.execute("SELECT name FROM things")}
    connection.close()
    assert kept == {"from a command", "from the service"}
