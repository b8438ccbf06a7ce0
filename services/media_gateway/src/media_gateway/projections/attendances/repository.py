"""Queries on the projection of attendances."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.attendances.models import AttendanceView


async def of(session: AsyncSession, appointment_id: UUID) -> Sequence[AttendanceView]:
    """Give who takes part in an appointment."""
    statement = select(AttendanceView).where(AttendanceView.appointment_id == appointment_id)
    return (await session.exec(statement)).all()
