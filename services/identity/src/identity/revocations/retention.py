"""How long it is kept what was taken away: longer than any token names it."""

from nahbar_common.clock import utc_now
from nahbar_common.revocations import REVOCATION_KEPT
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.revocations import repository


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its time."""
    await repository.delete_before(session, utc_now() - REVOCATION_KEPT)
