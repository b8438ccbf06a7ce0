"""How long it is kept what is known of appointments."""

from datetime import timedelta

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.appointments import repository

KEEP = timedelta(days=400)
"""Longer than anybody plans ahead: a late event must still find what came before it."""


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its time."""
    await repository.delete_updated_before(session, utc_now() - KEEP)
