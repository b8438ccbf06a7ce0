"""Queries on the people of calls."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import CallParticipant

_BATCH = 50


async def everybody(session: AsyncSession, appointment_id: UUID) -> Sequence[CallParticipant]:
    """Give all people of a call; an appointment's links bound their number."""
    statement = (
        select(CallParticipant)
        .where(CallParticipant.appointment_id == appointment_id)
        .order_by(col(CallParticipant.id))
    )
    return (await session.exec(statement)).all()


async def by_person(
    session: AsyncSession, appointment_id: UUID, person_id: UUID
) -> CallParticipant | None:
    """Give a person's part in a call."""
    statement = select(CallParticipant).where(
        CallParticipant.appointment_id == appointment_id, CallParticipant.person_id == person_id
    )
    return (await session.exec(statement)).first()


async def by_id(
    session: AsyncSession, appointment_id: UUID, participant_id: UUID
) -> CallParticipant | None:
    """Give somebody of a call by their id in it."""
    statement = select(CallParticipant).where(
        CallParticipant.appointment_id == appointment_id, CallParticipant.id == participant_id
    )
    return (await session.exec(statement)).first()


async def mark_seen(session: AsyncSession, participant_id: UUID, now: datetime) -> None:
    """Note that a person's browser was heard of."""
    await session.exec(
        update(CallParticipant).where(col(CallParticipant.id) == participant_id).values(seen_at=now)
    )


async def calls_with_silent_people(session: AsyncSession, before: datetime) -> Sequence[UUID]:
    """Give calls where somebody is said to be here but was not heard of since a moment."""
    statement = (
        select(CallParticipant.appointment_id)
        .where(
            col(CallParticipant.state).in_(("waiting", "admitted")),
            col(CallParticipant.connected).is_(False),
            col(CallParticipant.seen_at) < before,
        )
        .distinct()
        .limit(_BATCH)
    )
    return (await session.exec(statement)).all()
