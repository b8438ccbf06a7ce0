"""What is decided about copies: who gets one, when it is whole, and when it goes."""

from collections import Counter
from collections.abc import Collection
from typing import Any
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.problems import NotFound
from nahbar_common.subjects.schemas import SubjectData
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.data_copies import repository
from consent.data_copies.errors import CopyNotReady, CopyUnderWay, NoCopyWanted, PersonErased
from consent.data_copies.models import KEPT, CopyStep, DataCopy
from consent.data_copies.schemas import DataCopyRead
from consent.data_copies.sealing import new_key, open_key, seal_page
from consent.subject_requests import service as requests
from consent.subject_requests.errors import IdentityUnchecked, RequestClosed
from consent.subject_requests.models import SubjectRequest

STARTED_KEY = "data_copy_started"


async def show(session: AsyncSession, copy: DataCopy) -> DataCopyRead:
    """Show a copy with its steps and the link that was made last."""
    steps = await repository.steps_of(session, copy.id)
    return DataCopyRead.of(copy, steps, await repository.newest_link(session, copy.id))


async def get(session: AsyncSession, request: SubjectRequest) -> DataCopy:
    """Give the copy of a request; raise NotFound."""
    copy = await repository.of_request(session, request.id)
    if copy is None:
        raise NotFound
    return copy


async def require_copyable(session: AsyncSession, request: SubjectRequest) -> None:
    """Raise NoCopyWanted, RequestClosed, IdentityUnchecked or PersonErased."""
    if request.article not in ("access", "portability"):
        raise NoCopyWanted
    if request.state != "open":
        raise RequestClosed
    if request.identity_check is None:
        raise IdentityUnchecked
    if await requests.is_erased(session, request):
        raise PersonErased


async def start(
    session: AsyncSession, staff: Staff, sealer: Sealer, request: SubjectRequest, read: int
) -> DataCopy:
    """Begin to collect, for a request that is locked; an earlier copy goes, with its link.

    Raises CopyUnderWay, and what `require_copyable` does.
    """
    await require_copyable(session, request)
    requests.take_open(request, read)
    earlier = await repository.of_request(session, request.id)
    if earlier is not None:
        if earlier.ready_at is None:
            raise CopyUnderWay
        await repository.delete_all(session, [earlier.id])
    now = utc_now()
    copy = DataCopy(
        request_id=request.id,
        key_sealed=b"",
        started_by=staff.account_id,
        started_at=now,
        delete_after=now + KEPT,
    )
    copy.key_sealed = new_key(sealer, copy.id)
    session.add(copy)
    await session.flush()
    session.add_all(CopyStep(copy_id=copy.id, service=name) for name in requests.ORDER)
    await session.flush()
    session.info[STARTED_KEY] = True
    tell(session, "started", request)
    return copy


async def add_page(
    session: AsyncSession,
    sealer: Sealer,
    copy_id: UUID,
    service: str,
    after: int,
    data: SubjectData,
) -> bool:
    """Keep a page; tell whether this service is to be asked on.

    Not where the copy is gone, where another replica was first, or once the person's erasure has
    begun: each page is kept at most once.
    """
    copy = await repository.lock(session, copy_id)
    if copy is None:
        return False
    steps = {step.service: step for step in await repository.steps_of(session, copy_id)}
    step = steps[service]
    if step.done_at is not None or step.next_after != after:
        return False
    found = await repository.get(session, copy_id)
    assert found is not None
    request = found[1]
    if await requests.is_erased(session, request):
        await repository.delete_all(session, [copy_id])
        tell(session, "dropped", request)
        return False
    items = [item.model_dump(mode="json") for item in data.items]
    session.add(seal_page(open_key(sealer, copy), copy_id, service, step.pages, items))
    step.kinds = dict(Counter(step.kinds) + Counter(item.kind for item in data.items))
    step.pages += 1
    step.tried_at, step.is_silent = utc_now(), False
    if data.next_after is not None:
        step.next_after = data.next_after
        return True
    step.done_at = utc_now()
    if all(each.done_at for each in steps.values()):
        copy.ready_at = utc_now()
        rows = sum(sum(each.kinds.values()) for each in steps.values())
        tell(session, "collected", request, items=rows)
    return False


async def note_silence(session: AsyncSession, copy_id: UUID, service: str) -> None:
    """Note that a service did not answer."""
    if await repository.lock(session, copy_id) is None:
        return
    for step in await repository.steps_of(session, copy_id):
        if step.service == service and step.done_at is None:
            step.tried_at, step.is_silent = utc_now(), True


async def require_ready(session: AsyncSession, request: SubjectRequest) -> DataCopy:
    """Give a copy that is whole, for a person who is not being erased.

    Raises NotFound, CopyNotReady or PersonErased.
    """
    copy = await get(session, request)
    if copy.ready_at is None:
        raise CopyNotReady
    if await requests.is_erased(session, request):
        raise PersonErased
    return copy


async def drop(session: AsyncSession, copy_id: UUID) -> int:
    """Delete a copy that nobody needs; tell how many that were."""
    if await repository.lock(session, copy_id) is None:
        return 0
    found = await repository.get(session, copy_id)
    assert found is not None
    await repository.delete_all(session, [copy_id])
    tell(session, "dropped", found[1])
    return 1


def tell(session: AsyncSession, what: str, request: SubjectRequest, **facts: Any) -> None:
    """Write into the trail what happened to a copy."""
    record(
        session,
        f"data_copy.{what}",
        Subject("subject_request", request.id),
        office_id=request.office_id,
        purpose="subject_request",
        person_id=request.person_id,
        **facts,
    )


async def delete_all(session: AsyncSession, copy_ids: Collection[UUID]) -> None:
    """Delete copies whose time is over, with all of theirs."""
    await repository.delete_all(session, copy_ids)
