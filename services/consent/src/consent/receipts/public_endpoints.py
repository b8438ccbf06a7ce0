"""Receipts for whoever holds one: by its link, and checking one.

Public: the link's secret is what opens, and a check needs nothing but the file.
"""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from nahbar_common.auth import PublicRoute
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.problems import (
    BodyTooLarge,
    NotFound,
    ServiceUnavailable,
    UnsupportedMediaType,
    ValidationFailed,
    problem_responses,
)

from consent.dependencies import SealerDep
from consent.receipts import keys, service
from consent.receipts.errors import PdfUnavailable, ReceiptLinkUnknown, ScriptUnprintable
from consent.receipts.files import ANY_FILE, as_file
from consent.receipts.flows import OfficeDep
from consent.receipts.pdf_checking import LARGEST
from consent.receipts.schemas import (
    OwnReceipts,
    ReceiptKeys,
    ReceiptLink,
    ReceiptWanted,
    SealCheck,
)
from consent.receipts.statement import as_schema

router = APIRouter(prefix="/api/consent/v1/receipts", tags=["receipts"], dependencies=[PublicRoute])

_PDF_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}},
    }
}


async def _read_pdf(request: Request) -> bytes:
    """Read the file, before any connection to the database is taken."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/pdf":
        raise UnsupportedMediaType
    body = await request.body()
    if len(body) > LARGEST:
        raise BodyTooLarge
    return body


PdfUpload = Annotated[bytes, Depends(_read_pdf)]


@router.post("/open", responses=problem_responses(ReceiptLinkUnknown, ValidationFailed))
async def open_receipt_link(
    wanted: ReceiptLink, sealer: SealerDep, session: ReadSession
) -> OwnReceipts:
    """Tell what holds, and of what there are receipts, by the secret of a receipt's link."""
    entry = await service.open_link(session, sealer, wanted.link)
    return await service.list_own(session, entry.appointment_id, entry.person_id)


@router.post(
    "/file",
    response_class=Response,
    responses={
        200: ANY_FILE,
        **problem_responses(
            ReceiptLinkUnknown,
            NotFound,
            ScriptUnprintable,
            ServiceUnavailable,
            PdfUnavailable,
            ValidationFailed,
        ),
    },
)
async def read_receipt_by_link(
    wanted: ReceiptWanted, sealer: SealerDep, office: OfficeDep
) -> Response:
    """Give a receipt of the same person and appointment as a file."""

    async def find(session: Any) -> Any:
        holder = await service.open_link(session, sealer, wanted.link)
        return await service.find_own(
            session, holder.appointment_id, holder.person_id, wanted.receipt_id
        )

    return as_file(await office.make(find, wanted.form), wanted.form)


@router.post(
    "/withdraw",
    status_code=202,
    responses=problem_responses(ReceiptLinkUnknown, ValidationFailed),
)
async def withdraw_by_receipt(
    wanted: ReceiptLink, sealer: SealerDep, session: WriteSession
) -> OwnReceipts:
    """Withdraw the consent a receipt is of; it holds from this answer on.

    Without a key: the same again changes nothing, and a consent that is given later is withdrawn
    by whoever asks again.
    """
    return await service.withdraw_by_link(session, sealer, wanted.link)


@router.get("/keys")
async def list_receipt_keys(session: ReadSession) -> ReceiptKeys:
    """Give the public keys that check receipts: those of today and all before."""
    return await keys.published(session)


@router.get("/schema")
async def read_receipt_schema() -> dict[str, Any]:
    """Give the JSON schema of what a signed receipt states."""
    schema: dict[str, Any] = json.loads(as_schema())
    return schema


@router.post(
    "/check",
    openapi_extra=_PDF_BODY,
    responses=problem_responses(UnsupportedMediaType, BodyTooLarge, PdfUnavailable),
)
async def check_receipt_pdf(pdf: PdfUpload, office: OfficeDep) -> SealCheck:
    """Check the seal of a PDF of at most 1 MB; it is neither shown nor kept.

    Signed JSON needs no server: its keys are at …/receipts/keys.
    """
    found = await office.check(pdf)
    return SealCheck(verdict=found.verdict, kid=found.kid, sealed_at=found.sealed_at)
