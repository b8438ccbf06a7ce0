"""Queries on invitations."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.invitations.models import Invitation


class InvitationRepository:
    """Invitations in one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def replace(self, invitation: Invitation) -> None:
        """Store an invitation in place of the account's earlier one."""
        await self._session.exec(
            delete(Invitation).where(col(Invitation.account_id) == invitation.account_id)
        )
        self._session.add(invitation)
        await self._session.flush()

    async def find(self, secret_hash: bytes, *, lock: bool = False) -> Invitation | None:
        """Give the invitation with this secret; with `lock`, held until the commit."""
        statement = select(Invitation).where(col(Invitation.secret_hash) == secret_hash)
        if lock:
            statement = statement.with_for_update()
        return (await self._session.exec(statement)).first()

    async def delete_expired_before(self, moment: datetime) -> None:
        """Drop invitations that ended before a moment."""
        await self._session.exec(delete(Invitation).where(col(Invitation.expires_at) < moment))
