"""Declarations as the DPO writes and publishes them."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.keyed import keyed, tagged
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import (
    InvalidCursor,
    NotFound,
    ServiceUnavailable,
    ValidationFailed,
    problem_responses,
)
from nahbar_common.schemas import Page

from consent.access import DeclarationReader, Dpo, Publisher
from consent.declarations import life, service
from consent.declarations.errors import (
    ContactsDiffer,
    DeclarationNotPublished,
    DeclarationNotReviewed,
    DeclarationPublished,
    PlaceOpen,
    WrittenByYou,
)
from consent.declarations.flows import RecordOfDraft
from consent.declarations.named import OwnScope, ScopeOfTwo
from consent.declarations.schemas import (
    DeclarationCreate,
    DeclarationRead,
    DeclarationSummary,
    DeclarationWrite,
    Publication,
    Retirement,
    SendingBack,
)
from consent.errors import AllOfficesReserved
from consent.languages.errors import LanguageUnknown
from consent.parts import Audience, Purpose

router = APIRouter(prefix="/api/consent/v1/declarations", tags=["declarations"])


@router.get("", responses=problem_responses(NotFound, InvalidCursor))
async def list_declarations(
    staff: DeclarationReader,
    session: ReadSession,
    office_id: Annotated[UUID | None, Query(description="Default: all of the caller's.")] = None,
    purpose: Purpose | None = None,
    audience: Audience | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[DeclarationSummary]:
    """List drafts and published versions, newest first; those for all offices are always there."""
    return await service.list_declarations(
        session,
        staff,
        office_id=office_id,
        purpose=purpose,
        audience=audience,
        limit=limit,
        cursor=cursor,
    )


@router.post(
    "",
    status_code=201,
    responses=problem_responses(NotFound, AllOfficesReserved, LanguageUnknown, ValidationFailed),
)
@keyed
async def create_declaration(
    staff: Dpo, wanted: DeclarationCreate, session: WriteSession
) -> DeclarationRead:
    """Write a draft; with `office_id` null it is for all offices, which needs dpo@*."""
    return await service.create_draft(session, staff, wanted)


@router.get("/{declaration_id}", responses=problem_responses(NotFound))
@tagged
async def read_declaration(
    declaration_id: UUID, staff: DeclarationReader, session: ReadSession
) -> DeclarationRead:
    """Read a declaration in all its languages."""
    return await service.read_declaration(session, staff, declaration_id)


@router.put(
    "/{declaration_id}",
    responses=problem_responses(
        NotFound, AllOfficesReserved, LanguageUnknown, DeclarationPublished, ValidationFailed
    ),
)
@tagged
async def change_declaration(
    declaration_id: UUID,
    wanted: DeclarationWrite,
    staff: Dpo,
    _scope: OwnScope,
    if_match: IfMatch,
    session: WriteSession,
) -> DeclarationRead:
    """Write a draft anew; a review ends with that, and what is published stays as it is."""
    return await service.change_draft(session, staff, declaration_id, wanted, if_match)


@router.post(
    "/{declaration_id}/review",
    responses=problem_responses(NotFound, AllOfficesReserved, WrittenByYou, DeclarationPublished),
)
@keyed
async def review_declaration(
    declaration_id: UUID,
    staff: Publisher,
    _scope: ScopeOfTwo,
    if_match: IfMatch,
    session: WriteSession,
) -> DeclarationRead:
    """Find a draft good as it is; whoever wrote in it cannot."""
    return await life.review(session, staff, declaration_id, if_match)


@router.post(
    "/{declaration_id}/send-back",
    responses=problem_responses(
        NotFound, AllOfficesReserved, WrittenByYou, DeclarationPublished, ValidationFailed
    ),
)
@keyed
async def send_declaration_back(
    declaration_id: UUID,
    wanted: SendingBack,
    staff: Publisher,
    _scope: ScopeOfTwo,
    if_match: IfMatch,
    session: WriteSession,
) -> DeclarationRead:
    """Send a draft back to those who write it, with what it lacks; a review ends with that."""
    return await life.send_back(session, staff, declaration_id, if_match, wanted)


@router.post(
    "/{declaration_id}/publish",
    responses=problem_responses(
        NotFound,
        AllOfficesReserved,
        WrittenByYou,
        DeclarationNotReviewed,
        DeclarationPublished,
        ContactsDiffer,
        PlaceOpen,
        ServiceUnavailable,
        ValidationFailed,
    ),
)
@keyed
async def publish_declaration(
    declaration_id: UUID,
    wanted: Publication,
    staff: Publisher,
    record: RecordOfDraft,
    if_match: IfMatch,
    session: WriteSession,
) -> DeclarationRead:
    """Publish a reviewed draft as the next version: immutable, and current from now on.

    The version before it is retired; consents given to it hold, unless the change is a material
    one. An office's own has its places ({office}, {office_address}, {office_phone}, {authority})
    filled from the office's record, whose data-protection officer it must name.
    """
    return await life.publish(session, staff, declaration_id, if_match, record, wanted)


@router.post(
    "/{declaration_id}/retire",
    responses=problem_responses(
        NotFound, AllOfficesReserved, DeclarationNotPublished, ValidationFailed
    ),
)
@keyed
async def retire_declaration(
    declaration_id: UUID,
    wanted: Retirement,
    staff: Publisher,
    _scope: ScopeOfTwo,
    if_match: IfMatch,
    session: WriteSession,
) -> DeclarationRead:
    """Take a published version back without a next one: nobody can consent to it any more."""
    return await life.retire(session, staff, declaration_id, if_match, wanted)
