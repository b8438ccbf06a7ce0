"""Queries on the people of calls."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, update
from sqlalchemy.orm import Mapped, aliased
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import Call, CallParticipant

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


def talks_elsewhere(
    person_id: UUID | Mapped[UUID], appointment_id: UUID | Mapped[UUID]
) -> ColumnElement[bool]:
    """Tell whether a person is in another open call together with somebody.

    Alone in a room they are not in a talk. Either may be a column of a surrounding query.
    """
    own, other = aliased(CallParticipant), aliased(CallParticipant)
    call = aliased(Call)
    return exists().where(
        col(own.person_id) == person_id,
        col(own.state) == "admitted",
        col(own.appointment_id) != appointment_id,
        col(call.appointment_id) == col(own.appointment_id),
        col(call.state) == "open",
        col(other.appointment_id) == col(own.appointment_id),
        col(other.id) != col(own.id),
        col(other.state) == "admitted",
    )


async def is_in_another_call(session: AsyncSession, person_id: UUID, appointment_id: UUID) -> bool:
    """Tell whether a person is in another open call together with somebody."""
    return bool(await session.scalar(select(talks_elsewhere(person_id, appointment_id))))


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
