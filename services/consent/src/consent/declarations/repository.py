"""Queries over declarations and their texts."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, func, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.declarations.models import (
    Declaration,
    DeclarationRemark,
    DeclarationText,
    DeclarationWriter,
)
from consent.parts import Audience, Purpose


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
    session: AsyncSession, office_id: UUID, purpose: Purpose, audience: Audience
) -> Declaration | None:
    """Give the published declaration; the office's own wins over the one for all."""
    query = (
        select(Declaration)
        .where(
            col(Declaration.purpose) == purpose,
            col(Declaration.audience) == audience,
            *_live(Declaration),
            or_(col(Declaration.office_id) == office_id, col(Declaration.office_id).is_(None)),
        )
        .order_by(col(Declaration.office_id).is_(None), col(Declaration.version).desc())
        .limit(1)
    )
    return (await session.exec(query)).one_or_none()


async def lock_live(
    session: AsyncSession, office_id: UUID | None, purpose: Purpose, audience: Audience
) -> Sequence[Declaration]:
    """Give what is published in a scope, and hold it: it is one version, or none."""
    query = (
        select(Declaration)
        .where(
            col(Declaration.purpose) == purpose,
            col(Declaration.audience) == audience,
            col(Declaration.office_id).is_not_distinct_from(office_id),
            *_live(Declaration),
        )
        .with_for_update()
    )
    return (await session.exec(query)).all()


async def newest_version(
    session: AsyncSession, office_id: UUID | None, purpose: Purpose, audience: Audience
) -> int:
    """Give the number of the newest published version of a scope, 0 when there is none."""
    query = select(func.max(Declaration.version)).where(
        col(Declaration.purpose) == purpose,
        col(Declaration.audience) == audience,
        col(Declaration.office_id).is_not_distinct_from(office_id),
    )
    return (await session.exec(query)).one() or 0


async def page(
    session: AsyncSession,
    *,
    offices: frozenset[UUID] | None,
    purpose: Purpose | None,
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
    if purpose is not None:
        conditions.append(col(Declaration.purpose) == purpose)
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
            col(newer.purpose) == Declaration.purpose,
            col(newer.audience) == Declaration.audience,
            col(newer.version) > col(Declaration.version),
        )
        .exists()
    )
    return and_(*_live(Declaration), ~newer_exists)


def _live(declaration: type[Declaration]) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return col(declaration.version).is_not(None), col(declaration.retired_at).is_(None)


async def outdated(
    session: AsyncSession, office_id: UUID, declaration_ids: Collection[UUID]
) -> set[UUID]:
    """Give those declarations to which consents in an office no longer suffice.

    They were retired with their consents, or a material change came after them in the scope that
    holds there now: the office's own versions, where it has one, else those for all offices.
    """
    read, later, own = Declaration, aliased(Declaration), aliased(Declaration)
    has_own = (
        select(own.id)
        .where(
            col(own.office_id) == office_id,
            own.purpose == read.purpose,
            own.audience == read.audience,
            *_live(own),
        )
        .exists()
    )
    same_scope = col(later.office_id).is_not_distinct_from(read.office_id)
    changed = (
        select(later.id)
        .where(
            later.purpose == read.purpose,
            later.audience == read.audience,
            col(later.material_change).is_(True),
            or_(
                and_(has_own, col(later.office_id) == office_id),
                and_(~has_own, col(later.office_id).is_(None)),
            ),
            or_(
                and_(same_scope, col(later.version) > col(read.version)),
                and_(~same_scope, col(later.published_at) > col(read.published_at)),
            ),
        )
        .exists()
    )
    query = select(read.id).where(
        col(read.id).in_(declaration_ids), or_(col(read.consents_end).is_(True), changed)
    )
    return set((await session.exec(query)).all())


async def writers_of(session: AsyncSession, declaration_id: UUID) -> Sequence[UUID]:
    """Give the accounts of those who wrote in a declaration."""
    query = (
        select(DeclarationWriter.account_id)
        .where(col(DeclarationWriter.declaration_id) == declaration_id)
        .order_by(col(DeclarationWriter.account_id))
    )
    return (await session.exec(query)).all()


async def add_remark(session: AsyncSession, remark: DeclarationRemark) -> None:
    """Put a remark beside the declaration whose row the caller holds."""
    session.add(remark)
    await session.flush()


async def remarks_of(
    session: AsyncSession, declaration_ids: Sequence[UUID]
) -> dict[UUID, list[DeclarationRemark]]:
    """Give why declarations were sent back, by declaration, the newest first."""
    query = (
        select(DeclarationRemark)
        .where(col(DeclarationRemark.declaration_id).in_(declaration_ids))
        .order_by(col(DeclarationRemark.revision).desc())
    )
    found: dict[UUID, list[DeclarationRemark]] = {identifier: [] for identifier in declaration_ids}
    for remark in await session.exec(query):
        found[remark.declaration_id].append(remark)
    return found


async def note_writer(session: AsyncSession, declaration_id: UUID, account_id: UUID) -> None:
    """Remember that somebody wrote in a declaration whose row the caller holds."""
    key = (declaration_id, account_id)
    if await session.get(DeclarationWriter, key) is None:
        session.add(DeclarationWriter(declaration_id=declaration_id, account_id=account_id))


async def replace_texts(
    session: AsyncSession, declaration_id: UUID, texts: Sequence[DeclarationText]
) -> None:
    """Put a draft's texts in place of the ones it had."""
    await session.exec(
        delete(DeclarationText).where(col(DeclarationText.declaration_id) == declaration_id)
    )
    session.add_all(texts)
    await session.flush()
