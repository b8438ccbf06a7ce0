"""/offices/{office_id}/subject-requests: for the data-protection officer."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.idempotency import OnceDep
from nahbar_common.keyed import keyed, tagged
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import (
    InvalidCursor,
    NotFound,
    ValidationFailed,
    problem_responses,
)
from nahbar_common.schemas import Page
from nahbar_common.subjects.problems import ErasureHindered

from consent.access import Dpo
from consent.subject_requests import service
from consent.subject_requests.errors import (
    ErasureUndone,
    IdentityUnchecked,
    NoErasureWanted,
    PersonUnknown,
    RequestClosed,
    ServicesSilent,
)
from consent.subject_requests.flows import JOB, SubjectFlows
from consent.subject_requests.models import RequestState
from consent.subject_requests.schemas import (
    Closing,
    ExtensionNote,
    IdentityNote,
    NewSubjectRequest,
    SubjectRequestRead,
    WholePlan,
)

router = APIRouter(
    prefix="/api/consent/v1/offices/{office_id}/subject-requests",
    tags=["subject requests"],
    responses=problem_responses(NotFound),
)


def _flows(request: Request) -> SubjectFlows:
    flows: SubjectFlows = request.app.state.subject_flows
    return flows


Flows = Annotated[SubjectFlows, Depends(_flows)]


@router.post("", status_code=201, responses=problem_responses(PersonUnknown, ServicesSilent))
@keyed
async def note_subject_request(
    office_id: UUID, dpo: Dpo, body: NewSubjectRequest, flows: Flows, once: OnceDep
) -> SubjectRequestRead:
    """Note a request of a person of this office; it is due within a month (Art. 12 (3))."""
    return await flows.note(once, dpo, office_id, body)


@router.get("", responses=problem_responses(InvalidCursor))
async def list_subject_requests(
    office_id: UUID,
    _dpo: Dpo,
    session: ReadSession,
    state: RequestState | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[SubjectRequestRead]:
    """List an office's requests, what is due first."""
    return await service.page(session, office_id, state, limit, cursor)


@router.get("/{request_id}")
@tagged
async def read_subject_request(
    office_id: UUID, request_id: UUID, _dpo: Dpo, session: ReadSession
) -> SubjectRequestRead:
    """Give a request, with what was erased for it."""
    return await service.show(session, await service.get(session, office_id, request_id))


@router.post("/{request_id}/identity-check", responses=problem_responses(RequestClosed))
@keyed
async def note_identity_check(
    office_id: UUID,
    request_id: UUID,
    dpo: Dpo,
    read: IfMatch,
    body: IdentityNote,
    session: WriteSession,
) -> SubjectRequestRead:
    """Note how it was made sure that the request is from the person whose data it is."""
    request = await service.lock(session, office_id, request_id)
    await service.note_identity(session, dpo, request, read, body)
    return await service.show(session, request)


@router.post("/{request_id}/extension", responses=problem_responses(RequestClosed))
@keyed
async def extend_subject_request(
    office_id: UUID,
    request_id: UUID,
    dpo: Dpo,
    read: IfMatch,
    body: ExtensionNote,
    session: WriteSession,
) -> SubjectRequestRead:
    """Take two months more; the person has to be told within the first month, with the reason."""
    request = await service.lock(session, office_id, request_id)
    await service.extend(session, dpo, request, read, body)
    return await service.show(session, request)


@router.post(
    "/{request_id}/close",
    responses=problem_responses(RequestClosed, IdentityUnchecked, ErasureUndone, ValidationFailed),
)
@keyed
async def close_subject_request(
    office_id: UUID,
    request_id: UUID,
    dpo: Dpo,
    read: IfMatch,
    body: Closing,
    session: WriteSession,
) -> SubjectRequestRead:
    """End a request: answered by what was done, refused with the reason, or withdrawn.

    An erasure is answered by itself when its last step is done.
    """
    request = await service.lock(session, office_id, request_id)
    await service.close(session, dpo, request, read, body)
    return await service.show(session, request)


@router.get("/{request_id}/erasure-plan")
async def read_erasure_plan(
    office_id: UUID, request_id: UUID, _dpo: Dpo, flows: Flows
) -> WholePlan:
    """Ask all services what an erasure would take, what would stay and why."""
    return await flows.plan(office_id, request_id)


@router.post(
    "/{request_id}/erasure",
    status_code=202,
    responses=problem_responses(
        ErasureHindered, ServicesSilent, IdentityUnchecked, NoErasureWanted, RequestClosed
    ),
)
@keyed
async def start_erasure(
    office_id: UUID,
    request_id: UUID,
    _dpo: Dpo,
    read: IfMatch,
    flows: Flows,
    once: OnceDep,
    request: Request,
) -> SubjectRequestRead:
    """Begin the erasure in all services; it goes on until all have done it, whatever crashes."""
    started = await flows.start(once, office_id, request_id, read)
    request.app.state.jobs.wake(JOB)
    return started
