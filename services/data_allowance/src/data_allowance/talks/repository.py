"""Queries of talks."""

from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.talks.models import Talk


async def find(session: AsyncSession, appointment_id: UUID) -> Talk | None:
    """Find what is known of an appointment."""
    return await session.get(Talk, appointment_id)


async def lock(session: AsyncSession, appointment_id: UUID) -> Talk | None:
    """Find a talk and hold it: whatever happens to its voucher happens one by one."""
    statement = (
        select(Talk)
        .where(col(Talk.appointment_id) == appointment_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).first()


async def add(session: AsyncSession, talk: Talk) -> None:
    """Store a talk; raise IntegrityError when another event of it is being applied."""
    session.add(talk)
    await session.flush()
