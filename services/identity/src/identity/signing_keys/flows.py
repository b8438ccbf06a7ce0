"""Keys outside of requests: replicas may make the same key at the same moment."""

from collections.abc import Sequence

from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from sqlalchemy.exc import IntegrityError

from identity.signing_keys import repository, service
from identity.signing_keys.models import SigningKey


async def maintain_keys(database: Database, sealer: Sealer) -> int:
    """Make missing keys, rotate when it is time, drop what nobody needs; safe on all replicas.

    Gives how many keys are new.
    """
    try:
        async with database.write() as session:
            return await service.maintain(session, sealer)
    except IntegrityError:
        # Another replica made the same key at the same moment; its key serves us as well.
        return 0


async def active_key(database: Database, sealer: Sealer) -> SigningKey:
    """Give the key that signs, made first if there is none."""
    for _ in range(2):
        async with database.read() as session:
            key = await repository.active(session)
        if key is not None:
            return key
        await maintain_keys(database, sealer)
    raise RuntimeError("no signing key could be made")


async def all_keys(database: Database) -> Sequence[SigningKey]:
    """Give all keys that are published."""
    async with database.read() as session:
        return await repository.published(session)
