"""Queries on consent standings."""

from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.bars.models import ConsentStanding


async def lock(
    session: AsyncSession, appointment_id: UUID, person_id: UUID
) -> ConsentStanding | None:
    """Give what is known of one person's consent, locked."""
    return await session.get(
        ConsentStanding, (appointment_id, person_id), populate_existing=True, with_for_update=True
    )


async def barred_among(
    session: AsyncSession, appointment_id: UUID, person_ids: list[UUID]
) -> set[UUID]:
    """Give who of these people is barred."""
    statement = select(ConsentStanding.person_id).where(
        ConsentStanding.appointment_id == appointment_id,
        col(ConsentStanding.person_id).in_(person_ids),
        col(ConsentStanding.barred).is_(True),
    )
    return set((await session.exec(statement)).all())
