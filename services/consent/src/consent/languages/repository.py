"""Queries over languages."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.languages.models import Language, OfferedLanguage


async def find(session: AsyncSession, tag: str) -> Language | None:
    """Give a language."""
    return await session.get(Language, tag)


async def every(session: AsyncSession) -> Sequence[Language]:
    """Give all languages, by tag."""
    return (await session.exec(select(Language).order_by(col(Language.tag)))).all()


async def known(session: AsyncSession, tags: Collection[str]) -> set[str]:
    """Give those of these tags that are in the registry."""
    query = select(Language.tag).where(col(Language.tag).in_(tags))
    return set((await session.exec(query)).all())


async def chosen(session: AsyncSession, office_id: UUID) -> Sequence[Language]:
    """Give the languages an office chose, by tag; none where it never chose."""
    query = (
        select(Language)
        .join(OfferedLanguage, col(OfferedLanguage.tag) == col(Language.tag))
        .where(col(OfferedLanguage.office_id) == office_id)
        .order_by(col(Language.tag))
    )
    return (await session.exec(query)).all()


async def choose(session: AsyncSession, office_id: UUID, tags: Collection[str]) -> None:
    """Put an office's choice in place of the one before."""
    await session.exec(delete(OfferedLanguage).where(col(OfferedLanguage.office_id) == office_id))
    session.add_all(OfferedLanguage(office_id=office_id, tag=tag) for tag in sorted(tags))
    await session.flush()
