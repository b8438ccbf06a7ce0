"""Verifying the trail where it stands, with checkpoints from outside."""

from collections.abc import Sequence

import structlog
from cryptography.x509 import Certificate

from nahbar_common.db import Database
from nahbar_common.settings import ServiceSettings
from nahbar_common.trail.keys import public_keys
from nahbar_common.trail.repository import export_lines
from nahbar_common.trail.verifying import Checkpoints, Report, Verification

_EVERY = 100_000

log = structlog.get_logger()


async def verify_database(
    settings: ServiceSettings, statements: Sequence[str], roots: Sequence[Certificate] = ()
) -> Report:
    """Go through all chains of a service's database; tells of its progress in the log.

    statements: checkpoints that were kept outside; roots: of whoever stamped them.
    """
    database = Database(settings.database_url.get_secret_value())
    try:
        async with database.read() as session:
            keys = {key["kid"]: key for key in await public_keys(session)}
        read = Checkpoints.read(statements, keys, roots, settings.package)
        check = Verification(read, settings.package)
        async for line in export_lines(database, settings.package):
            check.take(line)
            if check.report.entries % _EVERY == 0:
                log.info("verified", count=check.report.entries)
        return check.finish()
    finally:
        await database.close()
