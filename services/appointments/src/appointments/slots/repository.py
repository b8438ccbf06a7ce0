"""Queries of the slot search."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers.models import Adviser
from appointments.offices.models import Office
from appointments.topics.models import Topic

MOST_ADVISERS = 500
"""An office has fewer; the bound keeps the search bounded."""


async def place_and_topic(
    session: AsyncSession, office_id: UUID, topic_id: UUID
) -> tuple[Office, Topic] | None:
    """Give an office and a topic of it in one query, or None."""
    query = (
        select(Office, Topic)
        .join(Topic, col(Topic.office_id) == col(Office.id))
        .where(col(Office.id) == office_id, col(Topic.id) == topic_id)
    )
    return (await session.exec(query)).first()


async def candidates(
    session: AsyncSession, office_id: UUID, *, for_video: bool, only: UUID | None
) -> Sequence[tuple[UUID, str]]:
    """Give id and name of active advisers of an office in the order of their ids."""
    query = (
        select(Adviser.id, Adviser.display_name)
        .where(col(Adviser.office_id) == office_id, col(Adviser.active).is_(True))
        .order_by(col(Adviser.id))
        .limit(MOST_ADVISERS)
    )
    if for_video:
        query = query.where(col(Adviser.video_opted_in).is_(True))
    if only is not None:
        query = query.where(col(Adviser.id) == only)
    return list(await session.exec(query))
