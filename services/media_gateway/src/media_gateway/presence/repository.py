"""Queries on webhook receipts."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.presence.models import WebhookReceipt


async def is_known(session: AsyncSession, event_id: str) -> bool:
    """Tell whether a webhook with this id was heeded before."""
    return await session.get(WebhookReceipt, event_id) is not None


async def forget_before(session: AsyncSession, moment: datetime) -> None:
    """Delete receipts that are older than any webhook we accept."""
    await session.exec(delete(WebhookReceipt).where(col(WebhookReceipt.received_at) < moment))
