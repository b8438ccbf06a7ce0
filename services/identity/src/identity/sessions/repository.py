"""Queries on sessions and the sign-in log."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.sessions.models import SignInRecord, StaffSession


class SessionRepository:
    """Staff sessions in one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, staff_session: StaffSession) -> None:
        """Store a new session."""
        self._session.add(staff_session)
        await self._session.flush()

    async def lock(self, session_id: UUID) -> StaffSession | None:
        """Give a session, held until the commit: of two renewals at once one waits."""
        statement = select(StaffSession).where(col(StaffSession.id) == session_id)
        return (await self._session.exec(statement.with_for_update())).first()

    async def end_all_of(self, account_id: UUID, now: datetime, keep: UUID | None = None) -> None:
        """End the sessions of an account, except one."""
        statement = update(StaffSession).where(
            col(StaffSession.account_id) == account_id, col(StaffSession.ended_at).is_(None)
        )
        if keep is not None:
            statement = statement.where(col(StaffSession.id) != keep)
        await self._session.exec(statement.values(ended_at=now))

    async def delete_ended_before(self, moment: datetime) -> None:
        """Drop sessions that ended or ran out before a moment."""
        await self._session.exec(
            delete(StaffSession).where(
                or_(col(StaffSession.ended_at) < moment, col(StaffSession.ends_at) < moment)
            )
        )


class SignInLog:
    """The log of sign-ins in one database session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    def write(
        self, outcome: str, account_id: UUID | None, network_hash: bytes | None = None
    ) -> None:
        """Add an entry, in the transaction of what it tells of."""
        self._session.add(
            SignInRecord(outcome=outcome, account_id=account_id, network_hash=network_hash)
        )

    async def delete_before(self, moment: datetime) -> None:
        """Drop entries from before a moment."""
        await self._session.exec(delete(SignInRecord).where(col(SignInRecord.occurred_at) < moment))
