"""How long visits are kept: as long as they can be gone on with."""

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.visits import repository
from identity.visits.service import IDLE


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its time."""
    await repository.delete_unused_since(session, utc_now() - IDLE)
