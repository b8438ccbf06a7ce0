"""Queries on checkpoints that were handed over."""

from collections.abc import Sequence

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.checkpoints.models import HandedCheckpointRow


async def lock(session: AsyncSession, service: str, chain: str) -> HandedCheckpointRow | None:
    """Give what is there of a chain, held until the commit."""
    return await session.get(HandedCheckpointRow, (service, chain), with_for_update=True)


async def add(session: AsyncSession, row: HandedCheckpointRow) -> None:
    """Store the first of a chain; IntegrityError when another was faster."""
    session.add(row)
    await session.flush()


async def list_unstamped(session: AsyncSession, limit: int) -> Sequence[HandedCheckpointRow]:
    """Give what no officer has yet and no authority stamped, the longest waiting first."""
    statement = (
        select(HandedCheckpointRow)
        .where(col(HandedCheckpointRow.mailed_at).is_(None))
        .where(col(HandedCheckpointRow.stamp).is_(None))
        .order_by(col(HandedCheckpointRow.handed_at))
        .limit(limit)
    )
    return (await session.exec(statement)).all()


async def lock_unmailed(session: AsyncSession, limit: int) -> Sequence[HandedCheckpointRow]:
    """Give what no officer has yet, held until the commit, by chain and service."""
    statement = (
        select(HandedCheckpointRow)
        .where(col(HandedCheckpointRow.mailed_at).is_(None))
        .order_by(col(HandedCheckpointRow.chain), col(HandedCheckpointRow.service))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return (await session.exec(statement)).all()
