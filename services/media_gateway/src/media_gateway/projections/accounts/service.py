"""Keeping the projection of accounts. An account nobody told of is open."""

from uuid import UUID

from nahbar_common.news import take_newer
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.accounts import repository
from media_gateway.projections.accounts.models import AccountStanding
from media_gateway.projections.accounts.schemas import AccountNews


async def take_over(session: AsyncSession, news: AccountNews, *, closed: bool) -> None:
    """Take over that an account was closed or opened, unless something newer is known."""
    standing = await repository.lock(session, news.account_id)
    if standing is None:
        standing = AccountStanding(account_id=news.account_id)
        session.add(standing)
    if take_newer(standing, news):
        standing.closed = closed


async def is_closed(session: AsyncSession, account_id: UUID) -> bool:
    """Tell whether an account is closed."""
    standing = await repository.find(session, account_id)
    return standing is not None and standing.closed
