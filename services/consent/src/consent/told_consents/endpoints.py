"""Consents on paper and spoken ones, as staff note them."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.locales import DEFAULT_LOCALE
from nahbar_common.problems import (
    BodyTooLarge,
    NotFound,
    ServiceUnavailable,
    UnsupportedMediaType,
    ValidationFailed,
    problem_responses,
)

from consent.access import EvidenceReader, Registering
from consent.consents.errors import (
    ConsentHolds,
    ConsentLimit,
    DeclarationOutdated,
    DeclaredSince,
)
from consent.consents.schemas import ConsentRead
from consent.declarations.current import current_declaration
from consent.declarations.errors import DeclarationMissing
from consent.declarations.schemas import OwnDeclaration
from consent.dependencies import SealerDep
from consent.errors import AppointmentCancelled
from consent.languages.errors import LanguageUnknown
from consent.languages.tags import LanguageTag
from consent.told_consents import paper, scan_files, spoken
from consent.told_consents.errors import (
    DayIsOver,
    HeardByYou,
    ScanRefused,
    ScanUnknown,
    SigningDayRefused,
)
from consent.told_consents.models import MediaType
from consent.told_consents.schemas import (
    PaperConsent,
    ScanRead,
    SpokenConsent,
    SpokenNoteRead,
    SpokenNotes,
)
from consent.told_consents.talk import ColleagueOfTalk, Told

PATH = "/api/consent/v1/appointments/{appointment_id}"
router = APIRouter(
    tags=["consents told to staff"],
    responses=problem_responses(NotFound, AppointmentCancelled, ServiceUnavailable),
)
evidence_router = APIRouter(tags=["consents told to staff"])


async def _read_scan(_person: Told, request: Request) -> tuple[bytes, MediaType]:
    """Read and check the file once it is known who may bring it, before any transaction."""
    media_type = scan_files.media_type_of(request.headers.get("content-type", ""))
    if media_type is None:
        raise UnsupportedMediaType
    content = await request.body()
    scan_files.check(content, media_type)
    return content, media_type


ScanUpload = Annotated[tuple[bytes, MediaType], Depends(_read_scan)]


@router.get(
    PATH + "/people/{person_id}/declaration",
    responses=problem_responses(DeclarationMissing, LanguageUnknown),
)
async def read_declaration_for_person(
    person: Told,
    session: ReadSession,
    response: Response,
    locale: Annotated[LanguageTag, Query()] = DEFAULT_LOCALE,
) -> OwnDeclaration:
    """Read what a person has to read before they sign or say yes: to print or to read it out."""
    declaration = await current_declaration(
        session,
        office_id=person.office_id,
        purpose="video_talk",
        audience=person.audience,
        locale=locale,
    )
    response.headers["content-language"] = declaration.locale
    return declaration


@router.post(
    PATH + "/people/{person_id}/scans",
    status_code=201,
    openapi_extra=scan_files.SCAN_BODY,
    responses=problem_responses(BodyTooLarge, UnsupportedMediaType, ScanRefused),
)
@keyed
async def upload_scan(
    person: Told, staff: Registering, scan: ScanUpload, sealer: SealerDep, session: WriteSession
) -> ScanRead:
    """Hand in the scan of a signed paper: PDF, JPEG or PNG of at most 3 MB.

    It is sealed with the person's key and never rendered here. Registered within a day, or gone.
    """
    return await paper.store_scan(session, staff, sealer, person, *scan)


@router.post(
    PATH + "/people/{person_id}/paper-consents",
    status_code=201,
    responses=problem_responses(
        DeclarationOutdated,
        DeclaredSince,
        ConsentHolds,
        ConsentLimit,
        ScanUnknown,
        SigningDayRefused,
        ValidationFailed,
    ),
)
@keyed
async def register_paper_consent(
    person: Told, staff: Registering, wanted: PaperConsent, session: WriteSession
) -> ConsentRead:
    """Register a consent that a person signed on paper; it holds from this answer on."""
    return await paper.register(session, staff, person, wanted)


@router.post(
    PATH + "/people/{person_id}/spoken-consents",
    status_code=202,
    responses=problem_responses(DeclarationOutdated, ValidationFailed),
)
@keyed
async def note_spoken_consent(
    person: Told, staff: Registering, wanted: SpokenConsent, session: WriteSession
) -> SpokenNoteRead:
    """Note that a person said yes to a text that was read out. No consent until it is confirmed."""
    return await spoken.note(session, staff, person, wanted)


@router.get(PATH + "/spoken-consents")
async def list_spoken_consents(colleague: ColleagueOfTalk, session: ReadSession) -> SpokenNotes:
    """List what waits for a second person who heard it as well."""
    return await spoken.list_waiting(session, colleague)


@router.post(
    PATH + "/spoken-consents/{note_id}/confirm",
    status_code=201,
    responses=problem_responses(
        HeardByYou, DayIsOver, DeclarationOutdated, DeclaredSince, ConsentHolds, ConsentLimit
    ),
)
@keyed
async def confirm_spoken_consent(
    note_id: UUID, colleague: ColleagueOfTalk, session: WriteSession
) -> ConsentRead:
    """Confirm that one has heard it, too, within a day; whoever noted it cannot."""
    return await spoken.confirm(session, colleague, note_id)


@evidence_router.get(
    "/api/consent/v1/offices/{office_id}/consents/{consent_id}/scan",
    response_class=Response,
    responses={200: scan_files.SCAN_FILE, **problem_responses(NotFound)},
)
async def download_scan(
    office_id: UUID,
    consent_id: UUID,
    staff: EvidenceReader,
    sealer: SealerDep,
    session: WriteSession,
) -> Response:
    """Download the paper behind a consent. Who had it, is in the trail."""
    found = await paper.read_scan(session, staff, sealer, office_id, consent_id)
    return scan_files.as_download(*found)
