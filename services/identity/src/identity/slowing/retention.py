"""How long counters of wrong passwords are kept: longer than any window of time."""

from datetime import timedelta

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.slowing.repository import GuessCounterRepository

KEEP_COUNTERS = timedelta(days=1)


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its time."""
    await GuessCounterRepository(session).delete_started_before(utc_now() - KEEP_COUNTERS)
