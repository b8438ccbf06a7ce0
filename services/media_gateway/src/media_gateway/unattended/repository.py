"""Queries on calls nobody attends to."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlalchemy.orm import aliased
from sqlmodel import col, exists, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import Call, CallParticipant
from media_gateway.projections.appointments.models import AppointmentView

_BATCH = 50
ATTENDED_TO = ("booked", "no_show")
"""Talks of which appointments makes a task when told; word of any other is dropped there."""


def _adviser_is_there() -> ColumnElement[bool]:
    adviser = aliased(CallParticipant)
    return exists().where(
        col(adviser.appointment_id) == col(AppointmentView.appointment_id),
        col(adviser.person_id) == col(AppointmentView.adviser_id),
        col(adviser.state) == "admitted",
    )


async def calls_to_tell_of(
    session: AsyncSession, now: datetime, after_start: timedelta, after_coming: timedelta
) -> Sequence[UUID]:
    """Give open calls where a client waits although it began, and no word of it was sent yet."""
    statement = (
        select(Call.appointment_id)
        .join(AppointmentView, col(AppointmentView.appointment_id) == col(Call.appointment_id))
        .join(CallParticipant, col(CallParticipant.appointment_id) == col(Call.appointment_id))
        .where(
            Call.state == "open",
            col(Call.office_asked_at).is_(None),
            col(Call.office_told_at).is_(None),
            col(AppointmentView.state).in_(ATTENDED_TO),
            col(AppointmentView.starts_at) <= now - after_start,
            CallParticipant.state == "waiting",
            CallParticipant.part == "client",
            col(CallParticipant.since) <= now - after_coming,
            ~_adviser_is_there(),
        )
        .distinct()
        .limit(_BATCH)
    )
    return (await session.exec(statement)).all()
