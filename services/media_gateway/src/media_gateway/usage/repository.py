"""Queries on usage counters."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import CallParticipant
from media_gateway.usage.models import UsageConnection


async def find(
    session: AsyncSession, participant_id: UUID, connection_id: UUID
) -> UsageConnection | None:
    """Give the counters of a connection."""
    key = (participant_id, connection_id)
    return await session.get(UsageConnection, key, populate_existing=True)


async def count(session: AsyncSession, participant_id: UUID) -> int:
    """Give how many connections a person has reported."""
    statement = select(func.count()).where(UsageConnection.participant_id == participant_id)
    return int((await session.exec(statement)).one())


async def by_participant(
    session: AsyncSession, appointment_id: UUID
) -> Sequence[tuple[CallParticipant, datetime | None]]:
    """Give everybody of a call and when their usage was last reported."""
    statement = (
        select(CallParticipant, func.max(UsageConnection.reported_at))
        .outerjoin(UsageConnection, col(UsageConnection.participant_id) == col(CallParticipant.id))
        .where(CallParticipant.appointment_id == appointment_id)
        .group_by(col(CallParticipant.id))
        .order_by(col(CallParticipant.id))
    )
    return (await session.exec(statement)).all()


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete the counters of calls that go."""
    people = select(CallParticipant.id).where(
        col(CallParticipant.appointment_id).in_(appointment_ids)
    )
    await session.exec(
        delete(UsageConnection).where(col(UsageConnection.participant_id).in_(people))
    )
