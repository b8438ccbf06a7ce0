"""/offices/{office_id}/subject-requests/{request_id}/data-copy: collecting and handing over."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.keyed import keyed
from nahbar_common.locales import Locale, current_locale
from nahbar_common.problems import NotFound, ServiceUnavailable, problem_responses

from consent.access import Dpo
from consent.data_copies import links, service
from consent.data_copies.errors import CopyNotReady, CopyUnderWay, NoCopyWanted, PersonErased
from consent.data_copies.files import JSON_FILE, PDF_FILE, as_file
from consent.data_copies.flows import DeskDep
from consent.data_copies.schemas import CopyLinkOrder, DataCopyRead, IssuedCopyLink
from consent.dependencies import SealerDep
from consent.receipts.errors import PdfUnavailable
from consent.subject_requests import service as requests
from consent.subject_requests.errors import IdentityUnchecked, RequestClosed

router = APIRouter(
    prefix="/api/consent/v1/offices/{office_id}/subject-requests/{request_id}/data-copy",
    tags=["data copies"],
    responses=problem_responses(NotFound),
)


@router.post(
    "",
    status_code=202,
    responses=problem_responses(
        NoCopyWanted, RequestClosed, IdentityUnchecked, PersonErased, CopyUnderWay
    ),
)
@keyed
async def start_data_copy(
    office_id: UUID,
    request_id: UUID,
    dpo: Dpo,
    read: IfMatch,
    sealer: SealerDep,
    session: WriteSession,
) -> DataCopyRead:
    """Collect what all services have stored of the person; it goes on until all have answered.

    If-Match names the request's version. A copy that is whole already is collected anew.
    """
    wanted = await requests.lock(session, office_id, request_id)
    copy = await service.start(session, dpo, sealer, wanted, read)
    return await service.show(session, copy)


@router.get("")
async def read_data_copy(
    office_id: UUID, request_id: UUID, _dpo: Dpo, session: ReadSession
) -> DataCopyRead:
    """Tell how far a copy is, which services did not answer, and how it was handed over."""
    wanted = await requests.get(session, office_id, request_id)
    return await service.show(session, await service.get(session, wanted))


InLanguage = Annotated[
    Locale | None, Query(alias="locale", description="The person's language; else the caller's.")
]

_FILE_PROBLEMS = (CopyNotReady, PersonErased, ServiceUnavailable)


@router.get(
    "/pdf",
    response_class=Response,
    responses={200: PDF_FILE, **problem_responses(*_FILE_PROBLEMS, PdfUnavailable)},
)
async def read_data_copy_pdf(
    office_id: UUID, request_id: UUID, _dpo: Dpo, desk: DeskDep, locale: InLanguage = None
) -> Response:
    """Give the copy as a sealed PDF (PDF/UA-1), to look at or to hand over on paper; noted."""
    content = await desk.officer_file(office_id, request_id, "pdf", locale or current_locale.get())
    return as_file(content, "pdf")


@router.get(
    "/json",
    response_class=Response,
    responses={200: JSON_FILE, **problem_responses(*_FILE_PROBLEMS)},
)
async def read_data_copy_json(
    office_id: UUID, request_id: UUID, _dpo: Dpo, desk: DeskDep
) -> Response:
    """Give the copy as JSON; noted."""
    content = await desk.officer_file(office_id, request_id, "json", current_locale.get())
    return as_file(content, "json")


@router.post(
    "/link",
    status_code=201,
    responses=problem_responses(CopyNotReady, PersonErased, RequestClosed),
)
@keyed
async def make_copy_link(
    office_id: UUID,
    request_id: UUID,
    body: CopyLinkOrder,
    dpo: Dpo,
    sealer: SealerDep,
    session: WriteSession,
    request: Request,
) -> IssuedCopyLink:
    """Make address and code by which the person fetches the copy; earlier ones open nothing more.

    Shown this once: send the address, and tell the code by another way.
    """
    wanted = await requests.lock(session, office_id, request_id)
    public_url = request.app.state.settings.public_url
    return await links.issue(session, dpo, sealer, wanted, body.days, public_url)


@router.post("/link/revoke")
@keyed
async def revoke_copy_link(
    office_id: UUID, request_id: UUID, dpo: Dpo, session: WriteSession
) -> DataCopyRead:
    """Take the link back; again changes nothing."""
    wanted = await requests.lock(session, office_id, request_id)
    copy = await links.revoke(session, dpo, wanted)
    return await service.show(session, copy)
