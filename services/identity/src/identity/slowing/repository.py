"""Queries on guess counters."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.conflicts import insert_or_lock
from identity.slowing.models import GuessCounter


class GuessCounterRepository:
    """Guess counters in one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, kind: str, subject: bytes) -> GuessCounter | None:
        """Give a counter as it is."""
        return await self._session.get(GuessCounter, (kind, subject))

    async def lock(self, kind: str, subject: bytes, now: datetime) -> GuessCounter:
        """Give a counter, made first if there is none, held until the commit."""
        fresh = {"kind": kind, "subject": subject, "failures": 0, "window_started_at": now}
        await self._session.exec(
            insert_or_lock(self._session, GuessCounter, key=("kind", "subject"), values=fresh)
        )
        statement = (
            select(GuessCounter)
            .where(col(GuessCounter.kind) == kind, col(GuessCounter.subject) == subject)
            .with_for_update()
        )
        return (await self._session.exec(statement)).one()

    async def delete_started_before(self, moment: datetime) -> None:
        """Drop counters whose window began before a moment."""
        await self._session.exec(
            delete(GuessCounter).where(col(GuessCounter.window_started_at) < moment)
        )
