"""How long invitations are kept."""

from datetime import timedelta

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.invitations import repository

KEEP_EXPIRED = timedelta(days=30)
"""For a month an old invitation says that it has expired; then it is unknown."""


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its time."""
    await repository.delete_expired_before(session, utc_now() - KEEP_EXPIRED)
