"""HTTP for the PIN pool."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.idempotency import OnceDep
from nahbar_common.problems import (
    BodyTooLarge,
    NotFound,
    UnsupportedMediaType,
    problem_responses,
)

from data_allowance.calendar import today_in_germany
from data_allowance.dependencies import Officer, OfficerOrMachine, SealerDep
from data_allowance.pins import service, stock
from data_allowance.pins.errors import PinFileRefused, PinsTaken
from data_allowance.pins.schemas import PinBatchRead, Stock

router = APIRouter(prefix="/api/allowance/v1/products/{product_id}", tags=["pins"])

_CSV_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "text/csv": {
                "schema": {"type": "string", "maxLength": 2_000_000},
                "example": "pin;serial;expires_on\n1234 5678 9012;A-1;2027-12-31\n",
            }
        },
    }
}


@router.post(
    "/pin-batches",
    status_code=201,
    openapi_extra=_CSV_BODY,
    responses=problem_responses(
        NotFound, PinsTaken, BodyTooLarge, UnsupportedMediaType, PinFileRefused
    ),
)
async def upload_pins(
    officer: Officer,
    product_id: UUID,
    request: Request,
    session: WriteSession,
    once: OnceDep,
    sealer: SealerDep,
) -> PinBatchRead:
    """Take a CSV file of PINs whole, or refuse it with line numbers and reasons.

    UTF-8, `;` or `,`, a header with `pin` and optionally `serial` and `expires_on`, at most
    10,000 PINs and 2 MB.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "text/csv":
        raise UnsupportedMediaType
    lines = await service.read_file(await request.body(), sealer, today_in_germany())
    return await once.run(
        session, lambda: service.take_in(session, officer, product_id, lines), PinBatchRead
    )


@router.get("/stock", responses=problem_responses(NotFound))
async def get_stock(reader: OfficerOrMachine, product_id: UUID, session: ReadSession) -> Stock:
    """Count a product's PINs: free, reserved, issued, expired."""
    return await stock.count(session, reader, product_id, today_in_germany())
