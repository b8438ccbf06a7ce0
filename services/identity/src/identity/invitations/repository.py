"""Queries on invitations."""

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.invitations.models import Invitation


async def replace(session: AsyncSession, invitation: Invitation) -> None:
    """Store an invitation in place of the account's earlier one."""
    await session.exec(
        delete(Invitation).where(col(Invitation.account_id) == invitation.account_id)
    )
    session.add(invitation)
    await session.flush()


async def find(session: AsyncSession, secret_hash: bytes) -> Invitation | None:
    """Give the invitation with this secret."""
    statement = select(Invitation).where(col(Invitation.secret_hash) == secret_hash)
    return (await session.exec(statement)).first()


async def lock(session: AsyncSession, secret_hash: bytes) -> Invitation | None:
    """Give the invitation with this secret, held until the commit."""
    statement = select(Invitation).where(col(Invitation.secret_hash) == secret_hash)
    return (await session.exec(statement.with_for_update())).first()
