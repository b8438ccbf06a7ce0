"""What is decided about requests."""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.etags import check_version
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound, ValidationFailed
from nahbar_common.schemas import Page
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.subject_requests import repository
from consent.subject_requests.deadlines import due_on
from consent.subject_requests.errors import (
    ErasureUndone,
    IdentityUnchecked,
    NoErasureWanted,
    RequestClosed,
)
from consent.subject_requests.measures import MEASURES
from consent.subject_requests.models import ErasureStep, RequestState, SubjectRequest
from consent.subject_requests.schemas import (
    Closing,
    ExtensionNote,
    IdentityNote,
    NewSubjectRequest,
    SubjectRequestRead,
)

ORDER = ("appointments", "media_gateway", "data_allowance", "identity", "consent")
"""First where the person can be booked for and where their key is; last who keeps the account."""


async def show(session: AsyncSession, request: SubjectRequest) -> SubjectRequestRead:
    """Show a request with what was erased for it."""
    return SubjectRequestRead.of(request, await repository.steps_of(session, request.id))


async def get(session: AsyncSession, office_id: UUID, request_id: UUID) -> SubjectRequest:
    """Give an office's request; raise NotFound."""
    return _of_office(await repository.find(session, request_id), office_id)


async def lock(session: AsyncSession, office_id: UUID, request_id: UUID) -> SubjectRequest:
    """Give an office's request, held until the commit; raise NotFound."""
    return _of_office(await repository.lock(session, request_id), office_id)


def _of_office(request: SubjectRequest | None, office_id: UUID) -> SubjectRequest:
    if request is None or request.office_id != office_id:
        raise NotFound
    return request


async def page(
    session: AsyncSession,
    office_id: UUID,
    state: RequestState | None,
    limit: int,
    cursor: str | None,
) -> Page[SubjectRequestRead]:
    """Give a page of an office's requests, what is due first."""
    after = None
    if cursor is not None:
        day, identifier = decode_cursor(cursor, date.fromisoformat, UUID)
        after = (day, identifier)
    rows = await repository.page(session, office_id, state, after, limit + 1)
    shown, next_cursor = split_page(rows, limit, lambda row: (row.due_on.isoformat(), str(row.id)))
    return Page(items=[await show(session, row) for row in shown], next_cursor=next_cursor)


async def note(
    session: AsyncSession, staff: Staff, office_id: UUID, new: NewSubjectRequest
) -> SubjectRequest:
    """Note a request of somebody the office knows."""
    request = SubjectRequest(
        office_id=office_id,
        person_id=new.person_id,
        article=new.article,
        received_on=new.received_on,
        due_on=due_on(new.received_on, extended=False),
        noted_by=staff.account_id,
    )
    session.add(request)
    await session.flush()
    _tell(session, "noted", request, article=new.article)
    return request


async def note_identity(
    session: AsyncSession, staff: Staff, request: SubjectRequest, read: int, note: IdentityNote
) -> None:
    """Note how it was made sure whose request it is; a later note takes the earlier one's place."""
    take_open(request, read)
    request.identity_check, request.identity_checked_by = note.how, staff.account_id
    request.identity_checked_at = utc_now()
    _tell(session, "identity_checked", request, how=note.how)


async def extend(
    session: AsyncSession, staff: Staff, request: SubjectRequest, read: int, note: ExtensionNote
) -> None:
    """Take two months more, with the reason the person is told."""
    take_open(request, read)
    request.extension, request.extended_by = note.reason, staff.account_id
    request.extended_at = utc_now()
    request.due_on = due_on(request.received_on, extended=True)
    _tell(session, "extended", request, reason=note.reason)


async def close(
    session: AsyncSession, staff: Staff, request: SubjectRequest, read: int, closing: Closing
) -> None:
    """End a request."""
    if (closing.outcome == "refused") != (closing.refusal is not None):
        raise ValidationFailed
    if closing.measures and closing.outcome != "answered":
        raise ValidationFailed
    take_open(request, read)
    if closing.outcome == "answered":
        _require_answer(request, closing)
    request.state, request.refusal = closing.outcome, closing.refusal
    request.measures = sorted(set(closing.measures))
    request.closed_by, request.closed_at = staff.account_id, utc_now()
    _tell(
        session,
        "closed",
        request,
        outcome=closing.outcome,
        refusal=closing.refusal,
        measures=request.measures,
    )


def _require_answer(request: SubjectRequest, closing: Closing) -> None:
    if request.identity_check is None:
        raise IdentityUnchecked
    if request.article == "erasure":
        raise ErasureUndone
    if not closing.measures or not MEASURES[request.article].issuperset(closing.measures):
        raise ValidationFailed


async def start_erasure(session: AsyncSession, request: SubjectRequest, read: int) -> None:
    """Let the erasure begin; a job carries it out, service by service."""
    require_erasable(request)
    take_open(request, read)
    request.state = "carrying_out"
    await _add_steps(session, request)
    _tell(session, "erasure_started", request)


async def _add_steps(session: AsyncSession, request: SubjectRequest) -> None:
    session.add_all(
        ErasureStep(request_id=request.id, turn=turn, service=name)
        for turn, name in enumerate(ORDER)
    )
    await session.flush()


async def start_again(session: AsyncSession, request: SubjectRequest) -> None:
    """Let an erasure begin anew, whatever of it was done: a service may have been restored."""
    await repository.delete_steps(session, request.id)
    request.state, request.closed_at, request.closed_by = "carrying_out", None, None
    request.version += 1
    session.add(request)
    await _add_steps(session, request)
    _tell(session, "erasure_started", request, again=True)


def require_erasable(request: SubjectRequest) -> None:
    """Raise NoErasureWanted, IdentityUnchecked or RequestClosed."""
    if request.article != "erasure":
        raise NoErasureWanted
    if request.state != "open":
        raise RequestClosed
    if request.identity_check is None:
        raise IdentityUnchecked


def finish_if_done(
    session: AsyncSession, request: SubjectRequest, steps: list[ErasureStep]
) -> None:
    """Close the request when the last step is done."""
    if request.state == "carrying_out" and all(step.done_at for step in steps):
        request.state, request.closed_at = "answered", utc_now()
        request.version += 1
        _tell(session, "carried_out", request)


async def is_erased(session: AsyncSession, request: SubjectRequest) -> bool:
    """Tell whether the person of a request is being erased, or was."""
    return await repository.is_erased(session, request.office_id, request.person_id)


def take_open(request: SubjectRequest, read: int) -> None:
    """Let a request that is locked be changed; raise PreconditionFailed or RequestClosed."""
    check_version(request.version, read)
    if request.state != "open":
        raise RequestClosed
    request.version += 1


def _tell(session: AsyncSession, what: str, request: SubjectRequest, **facts: Any) -> None:
    record(
        session,
        f"subject_request.{what}",
        Subject("subject_request", request.id),
        office_id=request.office_id,
        person_id=request.person_id,
        **facts,
    )


async def delete_all(session: AsyncSession, request_ids: Collection[UUID]) -> None:
    """Delete requests that are long over, with their steps."""
    await repository.delete_all(session, request_ids)
