"""A person's own receipts, from the visit's page."""

from uuid import UUID

from fastapi import APIRouter, Response
from nahbar_common.db import ReadSession
from nahbar_common.problems import NotFound, ServiceUnavailable, problem_responses

from consent.consents.flows import OwnId
from consent.receipts import service
from consent.receipts.errors import PdfUnavailable, ScriptUnprintable
from consent.receipts.files import PDF_FILE, RECEIPT_FILE, as_file
from consent.receipts.flows import OfficeDep
from consent.receipts.schemas import OwnReceipts

router = APIRouter(
    prefix="/api/consent/v1/appointments/{appointment_id}/receipts", tags=["receipts"]
)


@router.get("", responses=problem_responses(NotFound, ServiceUnavailable))
async def list_own_receipts(
    appointment_id: UUID, person_id: OwnId, session: ReadSession
) -> OwnReceipts:
    """List what there are receipts of: each consent and each withdrawal, the newest first."""
    return await service.list_own(session, appointment_id, person_id)


@router.get(
    "/{receipt_id}/pdf",
    response_class=Response,
    responses={
        200: PDF_FILE,
        **problem_responses(NotFound, ScriptUnprintable, ServiceUnavailable, PdfUnavailable),
    },
)
async def read_receipt_pdf(
    appointment_id: UUID, receipt_id: UUID, person_id: OwnId, office: OfficeDep
) -> Response:
    """Give a receipt as a sealed PDF (PDF/UA-1), with the whole text that was read."""
    pdf = await office.make(
        lambda session: service.find_own(session, appointment_id, person_id, receipt_id), "pdf"
    )
    return as_file(pdf, "pdf")


@router.get(
    "/{receipt_id}/json",
    response_class=Response,
    responses={200: RECEIPT_FILE, **problem_responses(NotFound, ServiceUnavailable)},
)
async def read_receipt_json(
    appointment_id: UUID, receipt_id: UUID, person_id: OwnId, office: OfficeDep
) -> Response:
    """Give a receipt as signed JSON (JWS, ES256) after ISO/IEC TS 27560."""
    signed = await office.make(
        lambda session: service.find_own(session, appointment_id, person_id, receipt_id), "json"
    )
    return as_file(signed, "json")
