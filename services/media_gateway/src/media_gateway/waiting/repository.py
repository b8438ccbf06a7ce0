"""Queries on who is waiting."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_
from sqlalchemy.orm import Mapped
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import CallParticipant
from media_gateway.projections.appointments.models import AppointmentView

Position = tuple[datetime, UUID]
Waiting = tuple[CallParticipant, UUID]
"""Somebody who waits, and the adviser they wait for."""


def of_adviser(adviser_id: UUID, office_id: UUID | None = None) -> ColumnElement[bool]:
    """Choose what is an adviser's own, everywhere or in one office."""
    own = col(AppointmentView.adviser_id) == adviser_id
    return own if office_id is None else own & of_office(office_id)


def of_office(office_id: UUID) -> ColumnElement[bool]:
    """Choose what is an office's."""
    return col(AppointmentView.office_id) == office_id


async def waiting_for(
    session: AsyncSession, whose: ColumnElement[bool], after: Position | None, limit: int
) -> Sequence[Waiting]:
    """Give up to limit + 1 people who wait, longest first."""
    statement = (
        select(CallParticipant, AppointmentView.adviser_id)
        .join(AppointmentView, _joined())
        .where(whose, CallParticipant.state == "waiting")
        .order_by(col(CallParticipant.since), col(CallParticipant.id))
        .limit(limit + 1)
    )
    if after is not None:
        since, identifier = after
        statement = statement.where(
            or_(
                col(CallParticipant.since) > since,
                and_(col(CallParticipant.since) == since, col(CallParticipant.id) > identifier),
            )
        )
    return [(participant, adviser) for participant, adviser in await session.exec(statement)]


async def versions_of_advisers(session: AsyncSession, ids: list[UUID]) -> dict[UUID, object]:
    """Give for each adviser something that changes whenever their waiting list does."""
    return await _versions(session, col(AppointmentView.adviser_id), ids)


async def versions_of_offices(session: AsyncSession, ids: list[UUID]) -> dict[UUID, object]:
    """Give for each office something that changes whenever its waiting list does."""
    return await _versions(session, col(AppointmentView.office_id), ids)


async def _versions(
    session: AsyncSession, owner: Mapped[UUID], ids: list[UUID]
) -> dict[UUID, object]:
    statement = (
        select(owner, func.count(col(CallParticipant.id)), func.max(CallParticipant.since))
        .join(CallParticipant, _joined())
        .where(owner.in_(ids), CallParticipant.state == "waiting")
        .group_by(owner)
    )
    return {found: (count, newest) for found, count, newest in await session.exec(statement)}


def _joined() -> ColumnElement[bool]:
    return col(AppointmentView.appointment_id) == col(CallParticipant.appointment_id)
