"""Ending sessions, for other features to call."""

from uuid import UUID

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.sessions.repository import SessionRepository


async def end_sessions_of(
    session: AsyncSession, account_id: UUID, *, keep: UUID | None = None
) -> None:
    """End all sessions of an account except `keep`; its access tokens live ten minutes at most."""
    await SessionRepository(session).end_all_of(account_id, utc_now(), keep)
