"""Queries on guess counters."""

from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.conflicts import insert_or_lock
from identity.slowing.models import GuessCounter


async def find(session: AsyncSession, kind: str, subject: bytes) -> GuessCounter | None:
    """Give a counter as it is."""
    return await session.get(GuessCounter, (kind, subject))


async def lock(session: AsyncSession, kind: str, subject: bytes, now: datetime) -> GuessCounter:
    """Give a counter, made first if there is none, held until the commit."""
    fresh = {"kind": kind, "subject": subject, "failures": 0, "window_started_at": now}
    await session.exec(insert_or_lock(session, GuessCounter, key=("kind", "subject"), values=fresh))
    statement = (
        select(GuessCounter)
        .where(col(GuessCounter.kind) == kind, col(GuessCounter.subject) == subject)
        .with_for_update()
        # It may have been read before it was locked.
        .execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).one()
