"""Who is barred: told by events that may come late and twice, and by fresh decisions."""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.news import NOTHING_HEARD, take_newer
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.bars import repository
from media_gateway.projections.bars.models import ConsentStanding
from media_gateway.projections.bars.schemas import ConsentNews


async def take_over(session: AsyncSession, news: ConsentNews, *, barred: bool) -> bool:
    """Take over what is newer than what is known of a consent; tell whether it was."""
    standing = await repository.lock(session, news.appointment_id, news.person_id)
    if standing is None:
        standing = ConsentStanding(
            appointment_id=news.appointment_id,
            person_id=news.person_id,
            revision=NOTHING_HEARD,
            barred=False,
        )
        session.add(standing)
    if not take_newer(standing, news):
        return False
    standing.barred = barred
    await session.flush()
    return True


async def barred_among(
    session: AsyncSession, appointment_id: UUID, person_ids: list[UUID]
) -> set[UUID]:
    """Give who of these people is barred."""
    return await repository.barred_among(session, appointment_id, person_ids)


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Forget what was told of appointments that go."""
    await repository.delete_of(session, appointment_ids)
