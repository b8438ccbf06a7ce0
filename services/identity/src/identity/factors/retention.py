"""How long it is kept what happened to second factors."""

from datetime import timedelta

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.factors import repository

KEEP_CHANGES = timedelta(days=400)


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its time."""
    now = utc_now()
    await repository.delete_expired_before(session, now)
    await repository.delete_changes_before(session, now - KEEP_CHANGES)
