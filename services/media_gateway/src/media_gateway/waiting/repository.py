"""Queries on who is waiting."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.appointments.models import AppointmentView
from media_gateway.participants.models import CallParticipant

Position = tuple[datetime, UUID]


def _joined() -> ColumnElement[bool]:
    return col(AppointmentView.appointment_id) == col(CallParticipant.appointment_id)


async def waiting_for(
    session: AsyncSession,
    adviser_id: UUID,
    office_id: UUID | None,
    after: Position | None,
    limit: int,
) -> Sequence[CallParticipant]:
    """Give up to limit + 1 people who wait for an adviser, longest first."""
    statement = (
        select(CallParticipant)
        .join(AppointmentView, _joined())
        .where(AppointmentView.adviser_id == adviser_id, CallParticipant.state == "waiting")
        .order_by(col(CallParticipant.since), col(CallParticipant.id))
        .limit(limit + 1)
    )
    if office_id is not None:
        statement = statement.where(AppointmentView.office_id == office_id)
    if after is not None:
        since, identifier = after
        statement = statement.where(
            or_(
                col(CallParticipant.since) > since,
                and_(col(CallParticipant.since) == since, col(CallParticipant.id) > identifier),
            )
        )
    return (await session.exec(statement)).all()


async def versions(session: AsyncSession, adviser_ids: list[UUID]) -> dict[UUID, object]:
    """Give for each adviser something that changes whenever their waiting list does."""
    statement = (
        select(
            AppointmentView.adviser_id,
            func.count(col(CallParticipant.id)),
            func.max(CallParticipant.since),
        )
        .join(CallParticipant, _joined())
        .where(col(AppointmentView.adviser_id).in_(adviser_ids), CallParticipant.state == "waiting")
        .group_by(col(AppointmentView.adviser_id))
    )
    return {adviser: (count, newest) for adviser, count, newest in await session.exec(statement)}
