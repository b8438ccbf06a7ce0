"""Queries of appointments and attendances."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.appointments.models import Appointment, Attendance


async def find(session: AsyncSession, appointment_id: UUID) -> Appointment | None:
    """Find what is known of an appointment."""
    return await session.get(Appointment, appointment_id)


async def lock(session: AsyncSession, appointment_id: UUID) -> Appointment | None:
    """Find an appointment and hold it: whatever happens to its vouchers happens one by one."""
    statement = (
        select(Appointment)
        .where(col(Appointment.appointment_id) == appointment_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).first()


async def add(session: AsyncSession, appointment: Appointment) -> None:
    """Store one; raise IntegrityError when another event of it is being applied."""
    session.add(appointment)
    await session.flush()


async def attendances_of(session: AsyncSession, appointment_id: UUID) -> list[Attendance]:
    """Give everybody who takes part, or once was to, in a fixed order."""
    statement = (
        select(Attendance)
        .where(col(Attendance.appointment_id) == appointment_id)
        .order_by(col(Attendance.person_id))
        .execution_options(populate_existing=True)
    )
    return list(await session.exec(statement))


async def find_attendance(
    session: AsyncSession, appointment_id: UUID, person_id: UUID
) -> Attendance | None:
    """Find a person's part in an appointment."""
    return await session.get(Attendance, (appointment_id, person_id))


async def delete_whole(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete appointments with who took part; there must be no vouchers."""
    for table in (Attendance, Appointment):
        await session.exec(delete(table).where(col(table.appointment_id).in_(appointment_ids)))
