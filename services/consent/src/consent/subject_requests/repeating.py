"""Beginning erasures again, after a database was restored from before them.

The services restored know the people again; the others find nothing left. The job that carries
erasures out does the rest, with the same steps in the same order.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from consent.subject_requests import repository, service
from consent.subject_requests.outside import ErasureLine


@dataclass(frozen=True)
class Repeated:
    """How many erasures began again, and how many of them only the list outside knew."""

    begun: int
    restored: int


async def repeat_erasures(
    session: AsyncSession, listed: Mapping[UUID, ErasureLine], since: datetime | None
) -> Repeated:
    """Begin all erasures again that this database or the list knows of.

    since: only what began then or later, as far as this database knows when; what only the list
    knows is always begun.
    """
    known = await repository.lock_begun_erasures(session, since)
    for request in known:
        await service.start_again(session, request)
    restored = 0
    for line in listed.values():
        found = await repository.lock(session, line.id)
        if found is not None and found.state != "open":
            continue
        # An open one was restored as it was before the identity was checked.
        request = found or line.as_request()
        request.sqlmodel_update(line.model_dump())
        session.add(request)
        await session.flush()
        restored += 1
        await service.start_again(session, request)
    return Repeated(len(known) + restored, restored)
