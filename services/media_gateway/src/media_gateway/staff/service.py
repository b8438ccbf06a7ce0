"""Whether a member of staff is signed in: they hold an event stream open, and are not closed."""

from datetime import datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.accounts import service as accounts
from media_gateway.projections.accounts.schemas import AccountNews
from media_gateway.staff import repository
from media_gateway.streaming.hub import touch


async def is_signed_in(session: AsyncSession, account_id: UUID, now: datetime) -> bool:
    """Tell whether somebody is signed in and has a page open."""
    return await repository.is_present(session, account_id, now)


async def is_closed(session: AsyncSession, account_id: UUID) -> bool:
    """Tell whether an account was closed: its token may still be good for minutes."""
    return await accounts.is_closed(session, account_id)


async def heed_account(session: AsyncSession, news: AccountNews, *, closed: bool) -> None:
    """Take over that an account was closed or opened; a closed one is present nowhere."""
    await accounts.take_over(session, news, closed=closed)
    if await accounts.is_closed(session, news.account_id):
        await repository.delete_account(session, news.account_id)
    touch(session.info, ("account", news.account_id))
