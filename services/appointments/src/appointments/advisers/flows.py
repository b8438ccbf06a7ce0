"""Asking identity for the names that are due, each outside of any transaction."""

from nahbar_common.db import Database

from appointments.advisers import repository
from appointments.peers.identity import IdentityPeer

_BATCH = 50


async def ask_for_names(database: Database, identity: IdentityPeer) -> int:
    """Take over the names that accounts have now; give how many were asked for.

    Raises ServiceProblem or ServiceUnavailable; what was not asked for stays due.
    """
    async with database.read() as session:
        due = await repository.with_name_due(session, _BATCH)
    for adviser_id in due:
        name = await identity.name_of(adviser_id)
        async with database.write() as session:
            adviser = await repository.lock(session, adviser_id)
            if adviser is None or (name is not None and name.revision < adviser.name_revision):
                # Told of a newer one meanwhile: that one is asked for next.
                continue
            adviser.name_due = False
            if name is not None and name.display_name != adviser.display_name:
                adviser.display_name = name.display_name
                adviser.version += 1
    return len(due)
