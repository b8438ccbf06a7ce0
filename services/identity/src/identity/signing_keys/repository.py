"""Queries on signing keys."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.signing_keys.models import ACTIVE, NEXT, RETIRED, SigningKey


class SigningKeyRepository:
    """Signing keys in one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def published(self) -> list[SigningKey]:
        """Give all keys, oldest first: each of them is published."""
        statement = select(SigningKey).order_by(col(SigningKey.created_at), col(SigningKey.kid))
        return list(await self._session.exec(statement.limit(100)))

    async def active(self) -> SigningKey | None:
        """Give the key that signs."""
        return (
            await self._session.exec(select(SigningKey).where(col(SigningKey.state) == ACTIVE))
        ).first()

    async def lock_current(self) -> dict[str, SigningKey]:
        """Give the active and the next key by state, held until the commit."""
        statement = (
            select(SigningKey)
            .where(col(SigningKey.state).in_((ACTIVE, NEXT)))
            .order_by(col(SigningKey.kid))
            .with_for_update()
        )
        return {key.state: key for key in await self._session.exec(statement)}

    async def add(self, key: SigningKey) -> None:
        """Store a new key; IntegrityError when there is one of its state already."""
        self._session.add(key)
        await self._session.flush()

    async def change_state(self, key: SigningKey, state: str) -> None:
        """Write a key's state at once, because the order of the changes matters."""
        key.state = state
        self._session.add(key)
        await self._session.flush()

    async def delete(self, key: SigningKey) -> None:
        """Take a key out of the published set."""
        await self._session.delete(key)
        await self._session.flush()

    async def delete_retired_before(self, moment: datetime) -> None:
        """Drop keys that were retired before a moment."""
        await self._session.exec(
            delete(SigningKey).where(
                col(SigningKey.state) == RETIRED, col(SigningKey.retired_at) < moment
            )
        )
