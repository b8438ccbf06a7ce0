"""How long sessions and the log of sign-ins are kept."""

from datetime import timedelta

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.sessions.repository import SessionRepository, SignInLog

KEEP_SIGN_IN_LOG = timedelta(days=90)
KEEP_ENDED_SESSIONS = timedelta(days=1)


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its time."""
    now = utc_now()
    await SignInLog(session).delete_before(now - KEEP_SIGN_IN_LOG)
    await SessionRepository(session).delete_ended_before(now - KEEP_ENDED_SESSIONS)
