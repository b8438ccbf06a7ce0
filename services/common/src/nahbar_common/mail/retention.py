"""How long it is known that a message was sent: its content goes with the sending."""

from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.clock import utc_now
from nahbar_common.mail.tables import MailMessage

KEEP_DONE = timedelta(days=30)
"""For a month one can see that a message went out, or that it was given up and why."""


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its time."""
    await session.exec(delete(MailMessage).where(col(MailMessage.done_at) < utc_now() - KEEP_DONE))
