"""Queries on what is known of appointments."""

from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.news import NOTHING_HEARD
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.appointments.models import AppointmentState
from identity.conflicts import insert_or_lock


async def lock(session: AsyncSession, appointment_id: UUID) -> AppointmentState:
    """Give what is known, made first if nothing is, held until the commit."""
    nothing = {
        "appointment_id": appointment_id,
        "revision": NOTHING_HEARD,
        "cancelled": False,
        "updated_at": utc_now(),
    }
    await session.exec(
        insert_or_lock(session, AppointmentState, key=("appointment_id",), values=nothing)
    )
    statement = (
        select(AppointmentState)
        .where(col(AppointmentState.appointment_id) == appointment_id)
        .with_for_update()
    )
    return (await session.exec(statement)).one()
