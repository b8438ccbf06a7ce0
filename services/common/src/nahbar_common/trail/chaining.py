"""Giving entries their place: gap-free positions and hashes, office by office.

It happens after the commit, in batches, so that whoever books waits for one INSERT and never for
the end of the chain. Nothing can be lost: an entry is in the database with the change it tells of,
and an entry that has no place yet is found by the next run.
"""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.db import Database
from nahbar_common.tables import TrailEntry, TrailHead
from nahbar_common.trail.canonical import START, body_of, hash_of

BATCH = 500


async def chain_pending(database: Database, service: str) -> int:
    """Chain one batch of entries that have no place yet; give how many that were."""
    async with database.read() as session:
        # Most runs find nothing, and a reader holds nobody up.
        if not await _pending(session, limit=1):
            return 0
    async with database.write() as session:
        by_chain: defaultdict[str, list[TrailEntry]] = defaultdict(list)
        for entry in await _pending(session, limit=BATCH, lock=True):
            by_chain[entry.chain].append(entry)
        # In one order for all: two replicas never wait for each other in a ring.
        for chain in sorted(by_chain):
            await _append(session, service, await _lock_head(session, chain), by_chain[chain])
    return sum(map(len, by_chain.values()))


async def _pending(
    session: AsyncSession, limit: int, *, lock: bool = False
) -> Sequence[TrailEntry]:
    query = (
        select(TrailEntry)
        .where(col(TrailEntry.position).is_(None))
        .order_by(col(TrailEntry.id))
        .limit(limit)
    )
    if lock:
        query = query.with_for_update(skip_locked=True)
    return (await session.exec(query)).all()


async def _lock_head(session: AsyncSession, chain: str) -> TrailHead:
    dialect = session.get_bind().dialect.name
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    connection = await session.connection()
    await connection.execute(
        insert(TrailHead.__table__)  # type: ignore[attr-defined]
        .values(chain=chain, position=0, entry_hash=START)
        .on_conflict_do_nothing(index_elements=["chain"])
    )
    query = select(TrailHead).where(col(TrailHead.chain) == chain).with_for_update()
    return (await session.exec(query)).one()


async def _append(
    session: AsyncSession, service: str, head: TrailHead, entries: Sequence[TrailEntry]
) -> None:
    for entry in entries:
        position = head.position + 1
        entry_hash = hash_of(body_of(entry, service, position, head.entry_hash))
        entry.position, entry.entry_hash = position, entry_hash
        head.position, head.entry_hash = position, entry_hash
    await session.flush()
