"""Which words those are."""

from collections.abc import Iterable

from sqlmodel.ext.asyncio.session import AsyncSession

from identity.office_words import repository
from identity.passwords.policy import words_of

_LONGEST = 100
_MOST = 20_000
"""A bound on what is read from elsewhere: ten words each of two thousand offices."""


async def of_offices(session: AsyncSession) -> set[str]:
    """Give the words that no password may be made of."""
    return await repository.all_words(session)


async def remember(session: AsyncSession, texts: Iterable[str]) -> int:
    """Keep the words of these names and addresses, and no others; give how many there are."""
    words = {word for text in texts for word in words_of(text) if len(word) <= _LONGEST}
    kept = sorted(words)[:_MOST]
    await repository.replace_all(session, kept)
    return len(kept)
