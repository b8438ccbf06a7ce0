"""How consents came about, for the records."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from consent.told_consents import repository


@dataclass(frozen=True)
class How:
    """What staff noted with a consent; nothing of it where the person gave it in the browser."""

    declared_on: date | None = None
    confirmed_by: UUID | None = None
    has_scan: bool = False


async def how_told(session: AsyncSession, entry_ids: Collection[UUID]) -> dict[UUID, How]:
    """Tell how each of these entries came about, in two queries."""
    told = {one.entry_id: one for one in await repository.told_of(session, entry_ids)}
    scanned = await repository.scanned(session, entry_ids)
    return {
        entry_id: How(one.declared_on, one.confirmed_by, entry_id in scanned)
        if (one := told.get(entry_id))
        else How()
        for entry_id in entry_ids
    }
