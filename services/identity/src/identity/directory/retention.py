"""How long sign-ins that nobody came back from are kept."""

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.directory import repository


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its time."""
    await repository.delete_expired_before(session, utc_now())
