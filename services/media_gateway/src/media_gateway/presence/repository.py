"""Queries on webhook receipts."""

from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.presence.models import WebhookReceipt


async def is_known(session: AsyncSession, event_id: str) -> bool:
    """Tell whether a webhook with this id was heeded before."""
    return await session.get(WebhookReceipt, event_id) is not None
