"""Queries on the projection of appointments."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import col
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


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Forget what was told of appointments that go."""
    await session.exec(
        delete(AppointmentView).where(col(AppointmentView.appointment_id).in_(appointment_ids))
    )
