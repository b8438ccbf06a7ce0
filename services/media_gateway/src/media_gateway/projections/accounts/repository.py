"""Queries on the projection of accounts."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.accounts.models import AccountStanding


async def find(session: AsyncSession, account_id: UUID) -> AccountStanding | None:
    """Give what is known of an account."""
    return await session.get(AccountStanding, account_id, populate_existing=True)


async def lock(session: AsyncSession, account_id: UUID) -> AccountStanding | None:
    """Give what is known of an account, locked."""
    return await session.get(
        AccountStanding, account_id, populate_existing=True, with_for_update=True
    )
