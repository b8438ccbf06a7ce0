"""How long links are kept, and what is known of their appointments."""

from datetime import timedelta

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.links.repository import AppointmentStateRepository, LinkRepository

KEEP_EXPIRED = timedelta(days=30)
"""For a month an old link says that it has expired; then it is unknown."""
KEEP_APPOINTMENT_STATES = timedelta(days=400)
"""Longer than anybody plans ahead: a late event must still find what came before it."""


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its time."""
    now = utc_now()
    await LinkRepository(session).delete_expired_before(now - KEEP_EXPIRED)
    await AppointmentStateRepository(session).delete_updated_before(now - KEEP_APPOINTMENT_STATES)
