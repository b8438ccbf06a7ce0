"""Queries over declarations and their texts."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, func, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.declarations.models import Declaration, DeclarationText
from consent.parts import Audience


async def lock(session: AsyncSession, declaration_id: UUID) -> Declaration | None:
    """Give a declaration and hold its row: of two people who change it, one waits."""
    query = select(Declaration).where(col(Declaration.id) == declaration_id).with_for_update()
    return (await session.exec(query)).one_or_none()


async def find(session: AsyncSession, declaration_id: UUID) -> Declaration | None:
    """Give a declaration."""
    return await session.get(Declaration, declaration_id)


async def texts_of(
    session: AsyncSession, declaration_ids: Sequence[UUID]
) -> dict[UUID, list[DeclarationText]]:
    """Give the texts of declarations by declaration, each in the order of their locales."""
    query = (
        select(DeclarationText)
        .where(col(DeclarationText.declaration_id).in_(declaration_ids))
        .order_by(col(DeclarationText.locale))
    )
    found: dict[UUID, list[DeclarationText]] = {identifier: [] for identifier in declaration_ids}
    for text in await session.exec(query):
        found[text.declaration_id].append(text)
    return found


async def find_current(
    session: AsyncSession, office_id: UUID, audience: Audience
) -> Declaration | None:
    """Give the newest published declaration; the office's own wins over the one for all."""
    query = (
        select(Declaration)
        .where(
            col(Declaration.audience) == audience,
            col(Declaration.version).is_not(None),
            or_(col(Declaration.office_id) == office_id, col(Declaration.office_id).is_(None)),
        )
        .order_by(col(Declaration.office_id).is_(None), col(Declaration.version).desc())
        .limit(1)
    )
    return (await session.exec(query)).one_or_none()


async def newest_version(session: AsyncSession, office_id: UUID | None, audience: Audience) -> int:
    """Give the number of the newest published version of a scope, 0 when there is none."""
    query = select(func.max(Declaration.version)).where(
        col(Declaration.audience) == audience,
        col(Declaration.office_id).is_not_distinct_from(office_id),
    )
    return (await session.exec(query)).one() or 0


async def page(
    session: AsyncSession,
    *,
    offices: frozenset[UUID] | None,
    audience: Audience | None,
    before: UUID | None,
    limit: int,
) -> list[tuple[Declaration, bool]]:
    """Give declarations, newest first, each with whether it is current in its scope.

    offices: whose declarations are listed, besides those for all offices; None for every office.
    """
    conditions: list[ColumnElement[bool]] = []
    if offices is not None:
        own = col(Declaration.office_id).in_(offices)
        conditions.append(or_(own, col(Declaration.office_id).is_(None)))
    if audience is not None:
        conditions.append(col(Declaration.audience) == audience)
    if before is not None:
        conditions.append(col(Declaration.id) < before)
    query = (
        select(Declaration, _is_current())
        .where(*conditions)
        .order_by(col(Declaration.id).desc())
        .limit(limit)
    )
    return [(declaration, current) for declaration, current in await session.exec(query)]


def _is_current() -> ColumnElement[bool]:
    newer = aliased(Declaration)
    newer_exists = (
        select(newer.id)
        .where(
            col(newer.office_id).is_not_distinct_from(Declaration.office_id),
            col(newer.audience) == Declaration.audience,
            col(newer.version) > col(Declaration.version),
        )
        .exists()
    )
    return and_(col(Declaration.version).is_not(None), ~newer_exists)


async def replace_texts(
    session: AsyncSession, declaration_id: UUID, texts: Sequence[DeclarationText]
) -> None:
    """Put a draft's texts in place of the ones it had."""
    await session.exec(
        delete(DeclarationText).where(col(DeclarationText.declaration_id) == declaration_id)
    )
    session.add_all(texts)
    await session.flush()
