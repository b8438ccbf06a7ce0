"""The CheckpointTaker of identity itself: its own table."""

from nahbar_common.db import Database
from nahbar_common.trail.outside import HandedCheckpoint

from identity.checkpoints.service import take


class OwnCheckpoints:
    """Takes over identity's own checkpoints without asking itself over HTTP."""

    def __init__(self, database: Database, package: str) -> None:
        self._database, self._package = database, package

    async def take(self, checkpoint: HandedCheckpoint) -> None:
        """Take one over, in a transaction of its own."""
        async with self._database.write() as session:
            await take(session, self._package, checkpoint)
