"""Queries on what was seen."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.seen.models import SeenMoment


async def newest(session: AsyncSession, participant_id: UUID, limit: int) -> Sequence[SeenMoment]:
    """Give the last moments of a person, the newest first."""
    statement = (
        select(SeenMoment)
        .where(SeenMoment.participant_id == participant_id)
        .order_by(col(SeenMoment.at).desc(), col(SeenMoment.id).desc())
        .limit(limit)
    )
    return (await session.exec(statement)).all()
