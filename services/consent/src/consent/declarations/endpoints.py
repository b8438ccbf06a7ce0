"""Declarations as the DPO writes and publishes them."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch, etag
from nahbar_common.idempotency import OnceDep
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import (
    IdempotencyKeyInFlight,
    IdempotencyKeyReused,
    IfMatchMissing,
    InvalidCursor,
    NotFound,
    PreconditionFailed,
    TryAgain,
    ValidationFailed,
    problem_responses,
)
from nahbar_common.schemas import Page

from consent.declarations import service
from consent.declarations.errors import AllOfficesReserved, DeclarationPublished
from consent.declarations.schemas import (
    DeclarationCreate,
    DeclarationRead,
    DeclarationSummary,
    DeclarationWrite,
)
from consent.dependencies import DeclarationReader, Dpo
from consent.people import Audience

router = APIRouter(prefix="/api/consent/v1/declarations", tags=["declarations"])

_KEYED = (IdempotencyKeyInFlight, IdempotencyKeyReused, ValidationFailed)
_EDITED = (DeclarationPublished, PreconditionFailed, IfMatchMissing)


@router.get("", responses=problem_responses(NotFound, InvalidCursor))
async def list_declarations(
    staff: DeclarationReader,
    session: ReadSession,
    office_id: Annotated[UUID | None, Query(description="Default: all of the caller's.")] = None,
    audience: Audience | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[DeclarationSummary]:
    """List drafts and published versions, newest first; those for all offices are always there."""
    return await service.list_declarations(
        session, staff, office_id=office_id, audience=audience, limit=limit, cursor=cursor
    )


@router.post(
    "",
    status_code=201,
    responses=problem_responses(NotFound, AllOfficesReserved, *_KEYED),
)
async def create_declaration(
    staff: Dpo, wanted: DeclarationCreate, session: WriteSession, once: OnceDep, response: Response
) -> DeclarationRead:
    """Write a draft; with `office_id` null it is for all offices, which needs dpo@*."""

    async def act() -> DeclarationRead:
        return _tagged(response, await service.create_draft(session, staff, wanted))

    return await once.run(session, act, DeclarationRead)


@router.get("/{declaration_id}", responses=problem_responses(NotFound))
async def read_declaration(
    declaration_id: UUID, staff: DeclarationReader, session: ReadSession, response: Response
) -> DeclarationRead:
    """Read a declaration in all its languages."""
    return _tagged(response, await service.read_declaration(session, staff, declaration_id))


@router.put("/{declaration_id}", responses=problem_responses(NotFound, ValidationFailed, *_EDITED))
async def change_declaration(
    declaration_id: UUID,
    wanted: DeclarationWrite,
    staff: Dpo,
    if_match: IfMatch,
    session: WriteSession,
    response: Response,
) -> DeclarationRead:
    """Write a draft anew; what is published stays as it is."""
    changed = await service.change_draft(session, staff, declaration_id, wanted, if_match)
    return _tagged(response, changed)


@router.post(
    "/{declaration_id}/publish",
    responses=problem_responses(NotFound, TryAgain, *_KEYED, *_EDITED),
)
async def publish_declaration(
    declaration_id: UUID,
    staff: Dpo,
    if_match: IfMatch,
    session: WriteSession,
    once: OnceDep,
    response: Response,
) -> DeclarationRead:
    """Publish a draft as the next version: immutable, and current from now on."""

    async def act() -> DeclarationRead:
        return _tagged(response, await service.publish(session, staff, declaration_id, if_match))

    return await once.run(session, act, DeclarationRead, status=200)


def _tagged(response: Response, declaration: DeclarationRead) -> DeclarationRead:
    response.headers["etag"] = etag(declaration.revision)
    return declaration
