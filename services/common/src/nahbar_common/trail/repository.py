"""Reading the trail."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.db import Database
from nahbar_common.tables import TrailEntry
from nahbar_common.trail.canonical import START, body_of, line_of

_PAGE = 1000


@dataclass(frozen=True)
class Wanted:
    """Which entries of a chain somebody wants to see; None: no matter."""

    action: str | None = None
    actor_id: str | None = None
    subject_id: str | None = None


async def newest_entries(
    session: AsyncSession, chain: str, wanted: Wanted, before: int | None, limit: int
) -> Sequence[TrailEntry]:
    """Give chained entries, the newest first, from below a position on."""
    query = (
        select(TrailEntry)
        .where(col(TrailEntry.chain) == chain, col(TrailEntry.position).is_not(None))
        .order_by(col(TrailEntry.position).desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(col(TrailEntry.position) < before)
    if wanted.action is not None:
        query = query.where(col(TrailEntry.action) == wanted.action)
    if wanted.actor_id is not None:
        query = query.where(col(TrailEntry.actor_id) == wanted.actor_id)
    if wanted.subject_id is not None:
        query = query.where(col(TrailEntry.subject_id) == wanted.subject_id)
    return (await session.exec(query)).all()


async def export_lines(
    database: Database, service: str, chain: str | None = None
) -> AsyncIterator[bytes]:
    """Give a chain (or all, one after the other) as lines with their ends, a page at a time.

    Each page is a transaction of its own: a long export holds nobody up, and what is chained
    while it runs comes at the end.
    """
    at, previous = ("" if chain is None else chain, 0), START
    while True:
        async with database.read() as session:
            page = await _page_after(session, at, only=chain)
        for entry in page:
            position, entry_hash = entry.position or 0, entry.entry_hash or ""
            if entry.chain != at[0]:
                previous = START
            yield line_of(body_of(entry, service, position, previous), entry_hash) + b"\n"
            at, previous = (entry.chain, position), entry_hash
        if len(page) < _PAGE:
            return


async def _page_after(
    session: AsyncSession, at: tuple[str, int], only: str | None
) -> Sequence[TrailEntry]:
    chain, position = col(TrailEntry.chain), col(TrailEntry.position)
    beyond = (chain == at[0]) & (position > at[1])
    if only is None:
        beyond |= chain > at[0]
    query = (
        select(TrailEntry)
        .where(position.is_not(None), beyond)
        .order_by(chain, position)
        .limit(_PAGE)
    )
    return (await session.exec(query)).all()
