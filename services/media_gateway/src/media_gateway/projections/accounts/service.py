"""Keeping the projection of accounts. An account nobody told of is open."""

from datetime import datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.accounts import repository
from media_gateway.projections.accounts.models import AccountStanding


async def take_over(
    session: AsyncSession, account_id: UUID, *, closed: bool, told_at: datetime
) -> None:
    """Take over that an account was closed or opened, unless something newer is known."""
    standing = await repository.lock(session, account_id)
    if standing is None:
        session.add(AccountStanding(account_id=account_id, closed=closed, told_at=told_at))
    elif told_at > standing.told_at:
        standing.closed, standing.told_at = closed, told_at


async def is_closed(session: AsyncSession, account_id: UUID) -> bool:
    """Tell whether an account is closed."""
    standing = await repository.find(session, account_id)
    return standing is not None and standing.closed
