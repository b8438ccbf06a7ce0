"""Queries on sessions and the log of sign-ins."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.sessions.models import SignInRecord, StaffSession


async def add(session: AsyncSession, staff_session: StaffSession) -> None:
    """Store a new session."""
    session.add(staff_session)
    await session.flush()


async def lock(session: AsyncSession, session_id: UUID) -> StaffSession | None:
    """Give a session, held until the commit: of two renewals at once one waits."""
    statement = select(StaffSession).where(col(StaffSession.id) == session_id)
    return (await session.exec(statement.with_for_update())).first()


async def unended_of(session: AsyncSession, account_id: UUID) -> Sequence[StaffSession]:
    """Give the sessions of an account that nobody ended, last used first."""
    statement = select(StaffSession).where(
        col(StaffSession.account_id) == account_id, col(StaffSession.ended_at).is_(None)
    )
    return (await session.exec(statement.order_by(col(StaffSession.rotated_at).desc()))).all()


async def end_all_of(
    session: AsyncSession, account_id: UUID, now: datetime, keep: UUID | None
) -> Sequence[UUID]:
    """End the living sessions of an account, except one; give which."""
    statement = update(StaffSession).where(
        col(StaffSession.account_id) == account_id, col(StaffSession.ended_at).is_(None)
    )
    if keep is not None:
        statement = statement.where(col(StaffSession.id) != keep)
    ended = statement.values(ended_at=now).returning(col(StaffSession.id))
    return (await session.exec(ended)).scalars().all()


def add_record(session: AsyncSession, record: SignInRecord) -> None:
    """Add to the log, in the transaction of what it tells of."""
    session.add(record)
