"""HTTP for codes that failed."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from data_allowance.access import Clearer, Counsellor, Officer, OwnPerson
from data_allowance.dependencies import SealerDep
from data_allowance.failures import clearing, service
from data_allowance.failures.errors import (
    FailureResolved,
    NoReplacement,
    StepNone,
    VoucherNotShown,
)
from data_allowance.failures.named import OfficersVoucher, OwnVoucher
from data_allowance.failures.schemas import (
    FailedVoucher,
    FailureOfTalk,
    FailureReport,
    MyFailure,
    ResolutionNote,
)
from data_allowance.vouchers.errors import TalkOver, VoucherNone, VoucherOfWhom

router = APIRouter(prefix="/api/allowance/v1", tags=["vouchers"])


@router.post(
    "/my/voucher/failure",
    responses=problem_responses(VoucherNone, VoucherNotShown, StepNone, TalkOver),
)
@keyed
async def report_my_failure(
    person: OwnPerson, body: FailureReport, session: WriteSession
) -> MyFailure:
    """Say that one's code did not work, and at which step; it is replaced by the office's rule."""
    return await service.report(session, person, body)


@router.get("/my/voucher/failure", responses=problem_responses(VoucherNone))
async def get_my_failure(person: OwnPerson, session: ReadSession) -> MyFailure:
    """Give the newest of one's own codes that failed."""
    return await service.get_own(session, person)


@router.get(
    "/appointments/{appointment_id}/voucher/failure",
    responses=problem_responses(VoucherNone, VoucherOfWhom),
)
async def get_failure_of_appointment(
    counsellor: Counsellor,
    appointment_id: UUID,
    session: ReadSession,
    person_id: Annotated[
        UUID | None, Query(description="Needed when codes of several people failed.")
    ] = None,
) -> FailureOfTalk:
    """Give the newest code of a talk that failed, and whether another one could be had."""
    return await service.get_of_talk(session, counsellor, appointment_id, person_id)


@router.post(
    "/vouchers/{voucher_id}/replacement",
    responses=problem_responses(NotFound, VoucherNotShown, NoReplacement),
)
@keyed
async def replace_voucher(staff: Clearer, own: OwnVoucher, session: WriteSession) -> FailureOfTalk:
    """Give another voucher for one whose code failed; one that was replaced stays as it is."""
    return await service.decide(session, staff, own.id)


@router.get("/failed-vouchers", responses=problem_responses(NotFound, InvalidCursor))
async def list_failed_vouchers(
    officer: Officer,
    session: ReadSession,
    sealer: SealerDep,
    office_id: UUID,
    open_only: Annotated[bool, Query(description="Only those not cleared up.")] = False,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[FailedVoucher]:
    """Give an office's codes that failed, newest first, with what the provider finds them by."""
    return await clearing.list_of_office(
        session, sealer, officer, office_id, open_only=open_only, limit=limit, cursor=cursor
    )


@router.post(
    "/vouchers/{voucher_id}/resolution",
    responses=problem_responses(NotFound, VoucherNotShown, FailureResolved),
)
@keyed
async def resolve_failure(
    officer: Officer,
    own: OfficersVoucher,
    body: ResolutionNote,
    session: WriteSession,
    sealer: SealerDep,
) -> FailedVoucher:
    """Book what became of a code that failed: given back by the provider, used after all, lost."""
    return await clearing.note(session, sealer, officer, own.id, body)
