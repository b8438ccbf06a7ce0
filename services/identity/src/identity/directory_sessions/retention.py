"""How long it is kept what ties sessions to the directory."""

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.directory_sessions import repository


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its time, refresh tokens of ended sessions first of all."""
    now = utc_now()
    await repository.delete_ended(session, now)
    await repository.delete_logouts_before(session, now)
