"""Queries on visits."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.visits.models import Visit


class VisitRepository:
    """Visits in one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, visit: Visit) -> None:
        """Store a visit."""
        self._session.add(visit)
        await self._session.flush()

    async def find(self, secret_hash: bytes) -> Visit | None:
        """Give the visit with this secret."""
        statement = select(Visit).where(col(Visit.secret_hash) == secret_hash)
        return (await self._session.exec(statement)).first()

    async def keep_newest(self, link_id: UUID, count: int) -> None:
        """Drop all but the most recently used visits of a link."""
        newest = (
            select(Visit.id)
            .where(col(Visit.link_id) == link_id)
            .order_by(col(Visit.last_used_at).desc(), col(Visit.id))
            .limit(count)
        )
        await self._session.exec(
            delete(Visit).where(
                col(Visit.link_id) == link_id, col(Visit.id).not_in(newest.scalar_subquery())
            )
        )

    async def delete(self, secret_hash: bytes) -> None:
        """End a visit."""
        await self._session.exec(delete(Visit).where(col(Visit.secret_hash) == secret_hash))

    async def delete_unused_since(self, moment: datetime) -> None:
        """Drop visits that were last used before a moment."""
        await self._session.exec(delete(Visit).where(col(Visit.last_used_at) < moment))
