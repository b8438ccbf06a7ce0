"""Queries on sessions that began at the directory."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, or_
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.directory_sessions.models import DirectoryLogout, DirectorySession
from identity.sessions.models import StaffSession


async def add(session: AsyncSession, tied: DirectorySession) -> None:
    """Store what ties a session to the directory."""
    session.add(tied)
    await session.flush()


async def find(session: AsyncSession, session_id: UUID) -> DirectorySession | None:
    """Give what ties a session to the directory; None for one of our own."""
    return await session.get(DirectorySession, session_id)


async def lock(session: AsyncSession, session_id: UUID) -> DirectorySession | None:
    """Give the same, held until the commit."""
    return await session.get(DirectorySession, session_id, with_for_update=True)


async def due(session: AsyncSession, before: datetime, limit: int) -> Sequence[DirectorySession]:
    """Give living sessions the directory was not asked about since a moment, the oldest first."""
    statement = (
        select(DirectorySession)
        .join(StaffSession, col(StaffSession.id) == col(DirectorySession.session_id))
        .where(
            col(StaffSession.ended_at).is_(None),
            col(DirectorySession.tried_at) < before,
            col(DirectorySession.refresh_token_sealed).is_not(None),
        )
        .order_by(col(DirectorySession.tried_at))
        .limit(limit)
    )
    return (await session.exec(statement)).all()


async def of_sid(session: AsyncSession, sid_index: bytes) -> Sequence[UUID]:
    """Give our sessions that came of one session of the directory."""
    statement = select(DirectorySession.session_id).where(
        col(DirectorySession.sid_index) == sid_index
    )
    return (await session.exec(statement)).all()


async def of_subject(session: AsyncSession, subject_index: bytes) -> Sequence[UUID]:
    """Give our sessions of one person of the directory."""
    statement = select(DirectorySession.session_id).where(
        col(DirectorySession.subject_index) == subject_index
    )
    return (await session.exec(statement)).all()


async def add_logout(session: AsyncSession, logout: DirectoryLogout) -> bool:
    """Store that a logout token was taken; False when it was taken before."""
    try:
        async with session.begin_nested():
            session.add(logout)
    except IntegrityError:
        return False
    return True


async def is_logged_out(session: AsyncSession, sid_index: bytes) -> bool:
    """Tell whether a session of the directory is known to be over."""
    statement = select(exists().where(col(DirectoryLogout.sid_index) == sid_index))
    return bool((await session.exec(statement)).one())


def of_ended_sessions(moment: datetime) -> ColumnElement[bool]:
    """Write the condition that a session was over before a moment."""
    over = select(StaffSession.id).where(
        or_(col(StaffSession.ended_at) < moment, col(StaffSession.ends_at) < moment)
    )
    return col(DirectorySession.session_id).in_(over)
