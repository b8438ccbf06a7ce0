"""How long sessions and the log of sign-ins are kept."""

from datetime import timedelta

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.sessions import repository

KEEP_SIGN_IN_LOG = timedelta(days=90)
KEEP_ENDED_SESSIONS = timedelta(days=1)


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its time."""
    now = utc_now()
    await repository.delete_records_before(session, now - KEEP_SIGN_IN_LOG)
    await repository.delete_ended_before(session, now - KEEP_ENDED_SESSIONS)
