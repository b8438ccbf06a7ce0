"""Queries on the projection of appointments."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.appointments.models import AppointmentView


async def find(session: AsyncSession, appointment_id: UUID) -> AppointmentView | None:
    """Give what is known of an appointment."""
    return await session.get(AppointmentView, appointment_id, populate_existing=True)


async def lock(session: AsyncSession, appointment_id: UUID) -> AppointmentView | None:
    """Give what is known of an appointment, and let no other transaction change it."""
    return await session.get(
        AppointmentView, appointment_id, populate_existing=True, with_for_update=True
    )
