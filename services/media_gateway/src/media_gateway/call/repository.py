"""Queries on calls."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import Call, CallEvent, CallParticipant, CallRoom, JoinGrant
from media_gateway.call.seen.models import SeenMoment
from media_gateway.projections.appointments.models import AppointmentView

_BATCH = 50


async def find(session: AsyncSession, appointment_id: UUID) -> Call | None:
    """Give a call."""
    return await session.get(Call, appointment_id, populate_existing=True)


async def lock(session: AsyncSession, appointment_id: UUID) -> Call | None:
    """Give a call and make every other change of it wait for this transaction."""
    return await session.get(Call, appointment_id, populate_existing=True, with_for_update=True)


async def over(
    session: AsyncSession, now: datetime, empty_for: timedelta, come_back_within: timedelta
) -> Sequence[UUID]:
    """Give open calls whose window closed, or that everybody left, past the planned end.

    One that was opened again counts as left only after people had time to come back.
    """
    reopened_at = col(Call.reopened_at)
    everybody_left = (
        (col(Call.empty_since) <= now - empty_for)
        & (col(AppointmentView.ends_at) <= now - empty_for)
        & (reopened_at.is_(None) | (reopened_at <= now - come_back_within))
    )
    statement = (
        select(Call.appointment_id)
        .join(AppointmentView, col(AppointmentView.appointment_id) == Call.appointment_id)
        .where(Call.state == "open", or_(col(Call.closes_at) <= now, everybody_left))
        .order_by(col(Call.closes_at))
        .limit(_BATCH)
    )
    return (await session.exec(statement)).all()


async def delete_whole(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete calls with people, rooms, grants and journal."""
    people = select(CallParticipant.id).where(
        col(CallParticipant.appointment_id).in_(appointment_ids)
    )
    await session.exec(delete(JoinGrant).where(col(JoinGrant.participant_id).in_(people)))
    await session.exec(delete(SeenMoment).where(col(SeenMoment.participant_id).in_(people)))
    for table in (CallEvent, CallParticipant, CallRoom, Call):
        await session.exec(delete(table).where(col(table.appointment_id).in_(appointment_ids)))
