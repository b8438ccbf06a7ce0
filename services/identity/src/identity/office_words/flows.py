"""Asking appointments for its offices, and keeping the words of their names and addresses.

A copy, so that choosing a password depends on no other service. It may be an hour old.
"""

from nahbar_common.db import Database

from identity.office_words import service
from identity.peers.appointments import PublicOffices


async def refresh(database: Database, offices: PublicOffices) -> int:
    """Read all offices and keep their words; give how many words. Raises ServiceUnavailable."""
    texts = await offices.names_and_addresses()
    async with database.write() as session:
        return await service.remember(session, texts)
