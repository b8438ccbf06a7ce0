"""Queries on signing keys."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.signing_keys.models import ACTIVE, NEXT, RETIRED, SigningKey, State


async def published(session: AsyncSession) -> Sequence[SigningKey]:
    """Give all keys, oldest first: each of them is published."""
    statement = select(SigningKey).order_by(col(SigningKey.created_at), col(SigningKey.kid))
    return (await session.exec(statement.limit(100))).all()


async def active(session: AsyncSession) -> SigningKey | None:
    """Give the key that signs."""
    return (await session.exec(select(SigningKey).where(col(SigningKey.state) == ACTIVE))).first()


async def lock(session: AsyncSession) -> dict[State, SigningKey]:
    """Give the active and the next key by state, held until the commit."""
    statement = (
        select(SigningKey)
        .where(col(SigningKey.state).in_((ACTIVE, NEXT)))
        .order_by(col(SigningKey.kid))
        .with_for_update()
    )
    return {key.state: key for key in await session.exec(statement)}


async def add(session: AsyncSession, key: SigningKey) -> None:
    """Store a new key; IntegrityError when there is one of its state already."""
    session.add(key)
    await session.flush()


async def change_state(session: AsyncSession, key: SigningKey, state: State) -> None:
    """Write a key's state at once, because the order of the changes matters."""
    key.state = state
    session.add(key)
    await session.flush()


async def delete_all(session: AsyncSession) -> None:
    """Take every key out of the published set."""
    await session.exec(delete(SigningKey))


async def delete_retired_before(session: AsyncSession, moment: datetime) -> None:
    """Drop keys that were retired before a moment."""
    await session.exec(
        delete(SigningKey).where(
            col(SigningKey.state) == RETIRED, col(SigningKey.retired_at) < moment
        )
    )
