"""Decides who may read and write declarations; what becomes of them then, life.py decides."""

from uuid import UUID

from nahbar_common import trail
from nahbar_common.auth import ANY_OFFICE, Role, Staff
from nahbar_common.etags import check_version
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound
from nahbar_common.schemas import Page
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.declarations import repository
from consent.declarations.errors import DeclarationPublished
from consent.declarations.models import Declaration, DeclarationText
from consent.declarations.schemas import (
    DeclarationCreate,
    DeclarationRead,
    DeclarationSummary,
    DeclarationWrite,
    DpoContact,
    TextWrite,
)
from consent.declarations.views import read_model, summary_model
from consent.declarations.wording import text_sha256
from consent.errors import AllOfficesReserved
from consent.languages.service import require_known
from consent.parts import Audience, Purpose

_READERS: tuple[Role, ...] = ("dpo", "team_lead", "admin")
_PUBLISHERS: tuple[Role, ...] = ("dpo", "team_lead")


async def list_declarations(
    session: AsyncSession,
    staff: Staff,
    *,
    office_id: UUID | None,
    purpose: Purpose | None,
    audience: Audience | None,
    limit: int,
    cursor: str | None,
) -> Page[DeclarationSummary]:
    """Give declarations of the staff's offices (or of one) and those for all, newest first."""
    if office_id is not None:
        staff.require(office_id, *_READERS)
    (before,) = decode_cursor(cursor, UUID) if cursor else (None,)
    rows = await repository.page(
        session,
        offices=_offices_of(staff) if office_id is None else frozenset({office_id}),
        purpose=purpose,
        audience=audience,
        before=before,
        limit=limit + 1,
    )
    page, next_cursor = split_page(rows, limit, lambda row: (str(row[0].id),))
    ids = [declaration.id for declaration, _ in page]
    texts = await repository.texts_of(session, ids)
    remarks = await repository.remarks_of(session, ids)
    items = [
        summary_model(found, texts[found.id], remarks[found.id], is_current)
        for found, is_current in page
    ]
    return Page(items=items, next_cursor=next_cursor)


def _offices_of(staff: Staff) -> frozenset[UUID] | None:
    offices = staff.offices_of(*_READERS)
    return None if ANY_OFFICE in offices else frozenset(UUID(office) for office in offices)


async def read_declaration(
    session: AsyncSession, staff: Staff, declaration_id: UUID
) -> DeclarationRead:
    """Give one declaration; raise NotFound when it is another office's."""
    declaration = await repository.find(session, declaration_id)
    if declaration is None:
        raise NotFound
    if declaration.office_id is not None:
        staff.require(declaration.office_id, *_READERS)
    return await read_whole(session, declaration)


async def create_draft(
    session: AsyncSession, staff: Staff, wanted: DeclarationCreate
) -> DeclarationRead:
    """Write a new draft; raise AllOfficesReserved or NotFound for a scope that is not theirs."""
    _require_scope(staff, wanted.office_id, "dpo")
    declaration = await add_draft(session, wanted)
    await _note_writing(session, staff, declaration)
    return await read_whole(session, declaration)


async def add_draft(session: AsyncSession, wanted: DeclarationCreate) -> Declaration:
    """Put a new draft into the database, whoever asks; raise LanguageUnknown."""
    await require_known(session, wanted.texts)
    declaration = Declaration(
        office_id=wanted.office_id,
        purpose=wanted.purpose,
        audience=wanted.audience,
        dpo_name=wanted.dpo.name,
        dpo_email=wanted.dpo.email,
        dpo_phone=wanted.dpo.phone,
        needs_legal_review=wanted.needs_legal_review,
    )
    session.add(declaration)
    await session.flush()
    await repository.replace_texts(session, declaration.id, _texts(declaration.id, wanted))
    return declaration


async def change_draft(
    session: AsyncSession,
    staff: Staff,
    declaration_id: UUID,
    wanted: DeclarationWrite,
    revision: int,
) -> DeclarationRead:
    """Write a draft anew; raise DeclarationPublished, or PreconditionFailed after others' edits.

    Raises LanguageUnknown for a text in a language that is not in the registry.
    A review does not hold for what was written after it.
    """
    declaration = await find_draft(session, staff, declaration_id, revision)
    await require_known(session, wanted.texts)
    declaration.reviewed_at = declaration.reviewed_by = None
    declaration.dpo_name = wanted.dpo.name
    declaration.dpo_email = wanted.dpo.email
    declaration.dpo_phone = wanted.dpo.phone
    declaration.needs_legal_review = wanted.needs_legal_review
    declaration.revision += 1
    await repository.replace_texts(session, declaration.id, _texts(declaration.id, wanted))
    await _note_writing(session, staff, declaration)
    return await read_whole(session, declaration)


async def _note_writing(session: AsyncSession, staff: Staff, declaration: Declaration) -> None:
    await repository.note_writer(session, declaration.id, staff.account_id)
    await session.flush()
    trail.record(
        session,
        "declaration.written",
        trail.Subject("declaration", declaration.id),
        office_id=declaration.office_id,
        about=declaration.purpose,
        audience=declaration.audience,
        revision=declaration.revision,
    )


async def find_current(
    session: AsyncSession, office_id: UUID, purpose: Purpose, audience: Audience
) -> Declaration | None:
    """Give the declaration that holds in an office; its own wins over the one for all."""
    return await repository.find_current(session, office_id, purpose, audience)


async def has_published(
    session: AsyncSession, office_id: UUID | None, purpose: Purpose, audience: Audience
) -> bool:
    """Tell whether a scope has a published declaration of its own."""
    return await repository.newest_version(session, office_id, purpose, audience) > 0


async def scope_of(session: AsyncSession, staff: Staff, declaration_id: UUID) -> UUID | None:
    """Give the office of a declaration that is to be written, or None when it is for all.

    Raises NotFound when there is none or it is another office's, or AllOfficesReserved.
    """
    return _scope(staff, await repository.find(session, declaration_id), "dpo").office_id


async def scope_to_publish(
    session: AsyncSession, staff: Staff, declaration_id: UUID
) -> UUID | None:
    """Give the same for one that is to be reviewed, published or retired."""
    return _scope(staff, await repository.find(session, declaration_id), *_PUBLISHERS).office_id


async def find_draft(
    session: AsyncSession, staff: Staff, declaration_id: UUID, revision: int
) -> Declaration:
    """Give a draft and hold it; raise DeclarationPublished, or PreconditionFailed."""
    declaration = await lock_to_publish(session, staff, declaration_id)
    if declaration.published_at is not None:
        raise DeclarationPublished
    check_version(declaration.revision, revision)
    return declaration


async def lock_to_publish(session: AsyncSession, staff: Staff, declaration_id: UUID) -> Declaration:
    """Give a declaration of the staff's scope and hold it; raise NotFound, AllOfficesReserved."""
    return _scope(staff, await repository.lock(session, declaration_id), *_PUBLISHERS)


def _scope(staff: Staff, declaration: Declaration | None, *roles: Role) -> Declaration:
    if declaration is None:
        raise NotFound
    _require_scope(staff, declaration.office_id, *roles)
    return declaration


def _require_scope(staff: Staff, office_id: UUID | None, *roles: Role) -> None:
    if office_id is not None:
        staff.require(office_id, *roles)
    elif ANY_OFFICE not in staff.offices_of(*roles):
        raise AllOfficesReserved


def _texts(declaration_id: UUID, wanted: DeclarationWrite) -> list[DeclarationText]:
    return rows_of(declaration_id, wanted.texts, wanted.dpo)


def rows_of(
    declaration_id: UUID, texts: dict[str, TextWrite], contact: DpoContact
) -> list[DeclarationText]:
    """Write the rows of a declaration's texts, each with its hash."""
    dpo = (contact.name, contact.email, contact.phone)
    return [
        DeclarationText(
            declaration_id=declaration_id,
            locale=locale,
            **text.model_dump(),
            text_sha256=text_sha256(
                title=text.title, short=text.short, body_markdown=text.body_markdown, dpo=dpo
            ),
        )
        for locale, text in texts.items()
    ]


async def read_whole(session: AsyncSession, declaration: Declaration) -> DeclarationRead:
    """Write a declaration with all its texts, who wrote them, and what was remarked on them."""
    texts = await repository.texts_of(session, [declaration.id])
    writers = await repository.writers_of(session, declaration.id)
    remarks = await repository.remarks_of(session, [declaration.id])
    return read_model(declaration, texts[declaration.id], writers, remarks[declaration.id])
