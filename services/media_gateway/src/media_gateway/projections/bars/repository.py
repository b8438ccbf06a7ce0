"""Queries on consent standings."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import delete
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


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Forget what was told of appointments that go."""
    await session.exec(
        delete(ConsentStanding).where(col(ConsentStanding.appointment_id).in_(appointment_ids))
    )
