"""Decides who may write declarations, and what publishing means."""

from uuid import UUID

from nahbar_common import trail
from nahbar_common.auth import ANY_OFFICE, Staff
from nahbar_common.clock import utc_now
from nahbar_common.etags import check_version
from nahbar_common.locales import Locale
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound, TryAgain
from nahbar_common.schemas import Page
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.declarations import repository
from consent.declarations.errors import AllOfficesReserved, DeclarationPublished
from consent.declarations.models import Declaration, DeclarationText
from consent.declarations.places import fill, places_in, require_same_dpo, values_of
from consent.declarations.schemas import (
    DeclarationCreate,
    DeclarationRead,
    DeclarationSummary,
    DeclarationWrite,
    DpoContact,
    TextWrite,
)
from consent.declarations.views import dpo_of, read_model, summary_model
from consent.declarations.wording import text_sha256
from consent.parts import Audience
from consent.peers.appointments import OfficeRecord


async def list_declarations(
    session: AsyncSession,
    staff: Staff,
    *,
    office_id: UUID | None,
    audience: Audience | None,
    limit: int,
    cursor: str | None,
) -> Page[DeclarationSummary]:
    """Give declarations of the staff's offices (or of one) and those for all, newest first."""
    if office_id is not None:
        staff.require(office_id, "dpo", "admin")
    (before,) = decode_cursor(cursor, UUID) if cursor else (None,)
    rows = await repository.page(
        session,
        offices=_offices_of(staff) if office_id is None else frozenset({office_id}),
        audience=audience,
        before=before,
        limit=limit + 1,
    )
    page, next_cursor = split_page(rows, limit, lambda row: (str(row[0].id),))
    texts = await repository.texts_of(session, [declaration.id for declaration, _ in page])
    items = [summary_model(found, texts[found.id], is_current) for found, is_current in page]
    return Page(items=items, next_cursor=next_cursor)


def _offices_of(staff: Staff) -> frozenset[UUID] | None:
    offices = staff.offices_of("dpo", "admin")
    return None if ANY_OFFICE in offices else frozenset(UUID(office) for office in offices)


async def read_declaration(
    session: AsyncSession, staff: Staff, declaration_id: UUID
) -> DeclarationRead:
    """Give one declaration; raise NotFound when it is another office's."""
    declaration = await repository.find(session, declaration_id)
    if declaration is None:
        raise NotFound
    if declaration.office_id is not None:
        staff.require(declaration.office_id, "dpo", "admin")
    return await _read(session, declaration)


async def create_draft(
    session: AsyncSession, staff: Staff, wanted: DeclarationCreate
) -> DeclarationRead:
    """Write a new draft; raise AllOfficesReserved or NotFound for a scope that is not theirs."""
    _require_scope(staff, wanted.office_id)
    return await _read(session, await add_draft(session, wanted))


async def add_draft(session: AsyncSession, wanted: DeclarationCreate) -> Declaration:
    """Put a new draft into the database, whoever asks."""
    declaration = Declaration(
        office_id=wanted.office_id,
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
    """Write a draft anew; raise DeclarationPublished, or PreconditionFailed after others' edits."""
    declaration = await _find_draft(session, staff, declaration_id, revision)
    declaration.dpo_name = wanted.dpo.name
    declaration.dpo_email = wanted.dpo.email
    declaration.dpo_phone = wanted.dpo.phone
    declaration.needs_legal_review = wanted.needs_legal_review
    declaration.revision += 1
    await repository.replace_texts(session, declaration.id, _texts(declaration.id, wanted))
    return await _read(session, declaration)


async def find_current(
    session: AsyncSession, office_id: UUID, audience: Audience
) -> Declaration | None:
    """Give the declaration that holds in an office; its own wins over the one for all."""
    return await repository.find_current(session, office_id, audience)


async def has_published(session: AsyncSession, office_id: UUID | None, audience: Audience) -> bool:
    """Tell whether a scope has a published declaration of its own."""
    return await repository.newest_version(session, office_id, audience) > 0


async def scope_of(session: AsyncSession, staff: Staff, declaration_id: UUID) -> UUID | None:
    """Give the office a declaration is for, or None when it is for all.

    Raises NotFound when there is none or it is another office's, or AllOfficesReserved.
    """
    declaration = await repository.find(session, declaration_id)
    if declaration is None:
        raise NotFound
    _require_scope(staff, declaration.office_id)
    return declaration.office_id


async def publish(
    session: AsyncSession,
    staff: Staff,
    declaration_id: UUID,
    revision: int,
    record: OfficeRecord | None,
) -> DeclarationRead:
    """Make a draft the next version of its scope and audience, for good.

    Its places are filled from the office's record. Raises ContactsDiffer or PlaceOpen.
    """
    declaration = await _find_draft(session, staff, declaration_id, revision)
    await publish_draft(session, declaration, record, published_by=staff.account_id)
    return await _read(session, declaration)


async def publish_draft(
    session: AsyncSession,
    declaration: Declaration,
    record: OfficeRecord | None,
    *,
    published_by: UUID | None,
) -> None:
    """Fill a draft's places, give it its number and date.

    Raises ContactsDiffer, PlaceOpen, or TryAgain when another publication took the number.
    """
    await _fill_places(session, declaration, record)
    newest = await repository.newest_version(session, declaration.office_id, declaration.audience)
    declaration.version = newest + 1
    declaration.published_at = utc_now()
    declaration.published_by = published_by
    declaration.revision += 1
    try:
        await session.flush()
    except IntegrityError:
        raise TryAgain(retry_after=0) from None
    trail.record(
        session,
        "declaration.published",
        trail.Subject("declaration", declaration.id),
        office_id=declaration.office_id,
        audience=declaration.audience,
        version=declaration.version,
    )


async def _fill_places(
    session: AsyncSession, declaration: Declaration, record: OfficeRecord | None
) -> None:
    dpo = dpo_of(declaration)
    if record is not None:
        require_same_dpo(record, dpo)
    values = values_of(record) if record is not None else {}
    rows = (await repository.texts_of(session, [declaration.id]))[declaration.id]
    texts = {row.locale: TextWrite.model_validate(row, from_attributes=True) for row in rows}
    places = places_in(texts.values())
    if not places:
        return
    filled = {locale: fill(text, values) for locale, text in texts.items()}
    declaration.filled = {name: values[name] for name in sorted(places)}
    await repository.replace_texts(session, declaration.id, _rows_of(declaration.id, filled, dpo))


async def _find_draft(
    session: AsyncSession, staff: Staff, declaration_id: UUID, revision: int
) -> Declaration:
    declaration = await repository.lock(session, declaration_id)
    if declaration is None:
        raise NotFound
    _require_scope(staff, declaration.office_id)
    if declaration.published_at is not None:
        raise DeclarationPublished
    check_version(declaration.revision, revision)
    return declaration


def _require_scope(staff: Staff, office_id: UUID | None) -> None:
    if office_id is not None:
        staff.require(office_id, "dpo")
    elif ANY_OFFICE not in staff.offices_of("dpo"):
        raise AllOfficesReserved


def _texts(declaration_id: UUID, wanted: DeclarationWrite) -> list[DeclarationText]:
    return _rows_of(declaration_id, wanted.texts, wanted.dpo)


def _rows_of(
    declaration_id: UUID, texts: dict[Locale, TextWrite], contact: DpoContact
) -> list[DeclarationText]:
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


async def _read(session: AsyncSession, declaration: Declaration) -> DeclarationRead:
    texts = await repository.texts_of(session, [declaration.id])
    return read_model(declaration, texts[declaration.id])
