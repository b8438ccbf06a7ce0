"""Steps around others: identity's own checkpoints, and stamps of an authority."""

import asyncio
from pathlib import Path

import structlog
from nahbar_common.db import Database
from nahbar_common.trail.checkpoints import append_lines
from nahbar_common.trail.lines import write_line
from nahbar_common.trail.outside import HandedCheckpoint
from nahbar_common.trail.timestamps import NoStamp, TimestampAuthority

from identity.checkpoints import repository
from identity.checkpoints.service import note_stamp, take

_BATCH = 200
_STAMPED = "stamped.checkpoints"

log = structlog.get_logger()


class OwnCheckpoints:
    """Takes over identity's own checkpoints without asking itself over HTTP."""

    def __init__(self, database: Database, package: str) -> None:
        self._database, self._package = database, package

    async def take(self, checkpoint: HandedCheckpoint) -> None:
        """Take one over, in a transaction of its own."""
        async with self._database.write() as session:
            await take(session, self._package, checkpoint)


async def stamp_waiting(
    database: Database, authority: TimestampAuthority, directory: Path | None
) -> int:
    """Have what waits for the mail stamped; give how many were.

    directory: where checkpoints are kept outside; stamped ones of all services go to one file
    there, before they are noted as stamped: one may stand there twice, and none is missing.
    """
    async with database.read() as session:
        waiting = await repository.list_unstamped(session, _BATCH)
    stamped = 0
    for row in waiting:
        try:
            stamp = await authority.stamp(row.statement)
        except NoStamp as error:
            # The others are not asked for in vain, each with a wait of its own.
            log.warning("no timestamp", error_type=str(error))
            break
        if directory is not None:
            line = write_line(row.statement, stamp)
            await asyncio.to_thread(append_lines, directory / _STAMPED, [line])
        async with database.write() as session:
            await note_stamp(session, row, stamp)
        stamped += 1
    return stamped
