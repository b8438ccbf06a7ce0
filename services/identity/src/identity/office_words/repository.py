"""Queries on words of offices."""

from collections.abc import Collection

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.office_words.models import OfficeWord


async def all_words(session: AsyncSession) -> set[str]:
    """Give all words."""
    return set(await session.exec(select(OfficeWord.word)))


async def replace_all(session: AsyncSession, words: Collection[str]) -> None:
    """Keep exactly these words."""
    known = await all_words(session)
    gone = known - set(words)
    if gone:
        await session.exec(delete(OfficeWord).where(col(OfficeWord.word).in_(gone)))
    session.add_all(OfficeWord(word=word) for word in sorted(set(words) - known))
