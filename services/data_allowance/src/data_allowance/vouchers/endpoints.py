"""HTTP for vouchers."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from nahbar_common.auth import AnyParticipant
from nahbar_common.db import DatabaseDep, ReadSession, WriteSession
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from data_allowance.dependencies import ConsentDep, Counsellor, OfficerOrMachine, SealerDep
from data_allowance.vouchers import service, showing
from data_allowance.vouchers.errors import ConsentMissing, ConsentUnknown, TalkOver, VoucherNone
from data_allowance.vouchers.models import State
from data_allowance.vouchers.schemas import RevealedVoucher, VoucherOfTalk, VoucherRead

router = APIRouter(prefix="/api/allowance/v1", tags=["vouchers"])


@router.get("/vouchers", responses=problem_responses(NotFound, InvalidCursor))
async def list_vouchers(
    reader: OfficerOrMachine,
    session: ReadSession,
    office_id: UUID,
    state: Annotated[State | None, Query()] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[VoucherRead]:
    """Give an office's vouchers, newest first; never a PIN."""
    return await service.list_of_office(
        session, reader, office_id, state=state, limit=limit, cursor=cursor
    )


@router.get("/my/voucher", responses=problem_responses(VoucherNone))
async def get_my_voucher(
    client: AnyParticipant, database: DatabaseDep, consent: ConsentDep
) -> VoucherOfTalk:
    """Describe the voucher of the client's own appointment, and whether it may be shown now."""
    return await showing.view_own(database, consent, client)


@router.post(
    "/my/voucher/show",
    responses=problem_responses(ConsentMissing, VoucherNone, TalkOver, ConsentUnknown),
)
async def show_my_voucher(
    client: AnyParticipant, database: DatabaseDep, consent: ConsentDep, sealer: SealerDep
) -> RevealedVoucher:
    """Show the PIN, which spends it the first time; the same PIN again until the talk's end.

    Repeating it is safe by nature, so it takes no Idempotency-Key and no answer is stored.
    """
    return await showing.show(database, consent, sealer, client)


@router.get("/appointments/{appointment_id}/voucher", responses=problem_responses(VoucherNone))
async def get_voucher_of_appointment(
    counsellor: Counsellor, appointment_id: UUID, session: ReadSession
) -> VoucherOfTalk:
    """Describe the voucher of an appointment of one's office, and whether it may be printed."""
    return await showing.view(session, showing.Visit(appointment_id, counsellor))


@router.post(
    "/appointments/{appointment_id}/voucher/print",
    responses=problem_responses(VoucherNone, TalkOver),
)
async def print_voucher(
    counsellor: Counsellor, appointment_id: UUID, session: WriteSession, sealer: SealerDep
) -> RevealedVoucher:
    """Give the PIN for the letter to the client, which spends it the first time.

    Repeating it is safe by nature, so it takes no Idempotency-Key and no answer is stored.
    """
    visit = showing.Visit(appointment_id, counsellor)
    return await showing.reveal(session, sealer, visit, "letter")
