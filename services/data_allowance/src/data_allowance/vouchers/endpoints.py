"""HTTP for vouchers."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from nahbar_common.db import DatabaseDep, ReadSession
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from data_allowance.access import Counsellor, Issuer, OfficerOrMachine, OwnPerson, Redeemer
from data_allowance.dependencies import AppointmentsDep, ConsentDep, SealerDep
from data_allowance.vouchers import choosing, flows, service, showing
from data_allowance.vouchers.errors import (
    ConsentMissing,
    ConsentUnknown,
    TalkOver,
    VoucherNone,
    VoucherOfOthers,
    VoucherOfWhom,
)
from data_allowance.vouchers.models import State
from data_allowance.vouchers.schemas import (
    BrandChoices,
    RevealedVoucher,
    VoucherOfTalk,
    VoucherRead,
)

router = APIRouter(prefix="/api/allowance/v1", tags=["vouchers"])

Whose = Annotated[
    UUID | None,
    Query(description="Needed when several people of the appointment have a voucher."),
]


@router.get("/vouchers", responses=problem_responses(NotFound, InvalidCursor))
async def list_vouchers(
    reader: OfficerOrMachine,
    session: ReadSession,
    office_id: UUID,
    state: Annotated[State | None, Query()] = None,
    voucher_id: Annotated[UUID | None, Query(description="This one alone.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[VoucherRead]:
    """Give an office's vouchers, newest first; never a PIN."""
    return await service.list_of_office(
        session,
        reader,
        office_id,
        state=state,
        voucher_id=voucher_id,
        limit=limit,
        cursor=cursor,
    )


@router.get("/my/voucher", responses=problem_responses(VoucherNone))
async def get_my_voucher(
    person: OwnPerson, database: DatabaseDep, consent: ConsentDep
) -> VoucherOfTalk:
    """Describe one's own voucher, and whether its PIN may be shown now."""
    return await flows.view_own(database, consent, person)


@router.get("/my/voucher-brands", responses=problem_responses(VoucherNone))
async def list_my_brands(person: OwnPerson, session: ReadSession) -> BrandChoices:
    """Give the brands whose codes the office gives, for whom a voucher is wanted."""
    return await choosing.list_brands(session, person)


@router.post(
    "/my/voucher/show",
    responses=problem_responses(ConsentMissing, VoucherNone, TalkOver, ConsentUnknown),
)
async def show_my_voucher(
    person: Redeemer, database: DatabaseDep, consent: ConsentDep, sealer: SealerDep
) -> RevealedVoucher:
    """Show the PIN, which spends it the first time; the same PIN again until the talk's end.

    Repeating it is safe by nature, so it takes no Idempotency-Key and no answer is stored.
    """
    return await flows.show(database, consent, sealer, person)


@router.get(
    "/appointments/{appointment_id}/voucher",
    responses=problem_responses(VoucherNone, VoucherOfWhom),
)
async def get_voucher_of_appointment(
    counsellor: Counsellor, appointment_id: UUID, session: ReadSession, person_id: Whose = None
) -> VoucherOfTalk:
    """Describe the voucher of an appointment of one's office, and whether it may be printed."""
    return await showing.view(session, showing.Claim(counsellor, appointment_id, person_id))


@router.post(
    "/appointments/{appointment_id}/voucher/print",
    responses=problem_responses(VoucherNone, VoucherOfOthers, VoucherOfWhom, TalkOver),
)
async def print_voucher(
    counsellor: Issuer,
    appointment_id: UUID,
    database: DatabaseDep,
    appointments: AppointmentsDep,
    sealer: SealerDep,
    person_id: Whose = None,
) -> RevealedVoucher:
    """Give the PIN for the letter to the client, which spends it the first time.

    Printed by those who hand out the client's link: the talk's adviser, a stand-in, a team lead.

    Repeating it is safe by nature, so it takes no Idempotency-Key and no answer is stored.
    """
    claim = showing.Claim(counsellor, appointment_id, person_id)
    return await flows.print_letter(database, appointments, sealer, counsellor, claim)
