"""How long counters of wrong guesses are kept: longer than any window of time."""

from datetime import timedelta

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.slowing import repository

KEEP_COUNTERS = timedelta(days=2)


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its time."""
    await repository.delete_started_before(session, utc_now() - KEEP_COUNTERS)
