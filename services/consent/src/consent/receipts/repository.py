"""Queries over the keys of receipts."""

from collections.abc import Sequence

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.receipts.models import ReceiptKey

_KEYS_IN_A_LIFE = 200


async def newest(session: AsyncSession) -> ReceiptKey | None:
    """Give the key that seals now."""
    query = select(ReceiptKey).order_by(col(ReceiptKey.created_at).desc(), col(ReceiptKey.kid))
    return (await session.exec(query.limit(1))).first()


async def keys(session: AsyncSession) -> Sequence[ReceiptKey]:
    """Give all keys that ever sealed, the newest first."""
    query = select(ReceiptKey).order_by(col(ReceiptKey.created_at).desc(), col(ReceiptKey.kid))
    return (await session.exec(query.limit(_KEYS_IN_A_LIFE))).all()
