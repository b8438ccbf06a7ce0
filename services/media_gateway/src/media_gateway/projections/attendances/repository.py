"""Queries on the projection of attendances."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.attendances.models import AttendanceView


async def of(session: AsyncSession, appointment_id: UUID) -> Sequence[AttendanceView]:
    """Give who takes part in an appointment."""
    statement = select(AttendanceView).where(AttendanceView.appointment_id == appointment_id)
    return (await session.exec(statement)).all()


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Forget what was told of appointments that go."""
    await session.exec(
        delete(AttendanceView).where(col(AttendanceView.appointment_id).in_(appointment_ids))
    )
