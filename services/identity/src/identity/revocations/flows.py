"""What this service itself asks, before any transaction of a request."""

from nahbar_common.db import Database
from nahbar_common.rights import Right

from identity.revocations.service import revoked_among


class OwnRevocations:
    """The Revocations of identity itself: its own table, always as it is now."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def are_revoked(self, rights: frozenset[Right]) -> bool:
        """Tell whether one of them was taken away."""
        if not rights:
            return False
        async with self._database.read() as session:
            return bool(await revoked_among(session, rights))

    async def are_revoked_for_sure(self, rights: frozenset[Right]) -> bool:
        """Tell the same: `are_revoked` was asked a moment ago, and knows all there is."""
        return await self.are_revoked(rights)
