"""Queries on sign-ins that are on their way."""

from sqlalchemy import delete
from sqlmodel import col
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.directory.models import DirectoryAttempt


async def add(session: AsyncSession, attempt: DirectoryAttempt) -> None:
    """Store a sign-in that begins."""
    session.add(attempt)
    await session.flush()


async def take(session: AsyncSession, state_hash: bytes) -> DirectoryAttempt | None:
    """Give the sign-in of a state and drop it: of two who come with it, one gets it."""
    statement = (
        delete(DirectoryAttempt)
        .where(col(DirectoryAttempt.state_hash) == state_hash)
        .returning(DirectoryAttempt)
    )
    return (await session.exec(statement)).scalars().first()
