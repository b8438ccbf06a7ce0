"""The registry of languages, and an office's choice from it."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.problems import NotFound, ValidationFailed, problem_responses

from consent.access import DeclarationReader, Dpo
from consent.errors import AllOfficesReserved
from consent.languages import service
from consent.languages.errors import LanguageKnown, LanguageUnknown
from consent.languages.schemas import (
    LanguageCreate,
    LanguageRead,
    Languages,
    OfferRead,
    OfferWrite,
)

router = APIRouter(prefix="/api/consent/v1", tags=["languages"])


@router.get("/languages")
async def list_languages(_staff: DeclarationReader, session: ReadSession) -> Languages:
    """List the languages declarations may be written in."""
    return await service.list_all(session)


@router.post(
    "/languages",
    status_code=201,
    responses=problem_responses(AllOfficesReserved, LanguageKnown, ValidationFailed),
)
@keyed
async def add_language(staff: Dpo, wanted: LanguageCreate, session: WriteSession) -> LanguageRead:
    """Enter a language, for good and for all offices; needs dpo@*."""
    return await service.add(session, staff, wanted)


@router.get("/offices/{office_id}/languages", responses=problem_responses(NotFound))
async def read_offered_languages(
    office_id: UUID, staff: DeclarationReader, session: ReadSession
) -> OfferRead:
    """Read in which languages an office offers its declarations."""
    return await service.read_offer(session, staff, office_id)


@router.put(
    "/offices/{office_id}/languages",
    responses=problem_responses(NotFound, LanguageUnknown, ValidationFailed),
)
async def choose_offered_languages(
    office_id: UUID, staff: Dpo, wanted: OfferWrite, session: WriteSession
) -> OfferRead:
    """Choose in which languages an office offers its declarations."""
    return await service.choose(session, staff, office_id, wanted)
