"""HTTP for uploading PINs."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.problems import (
    BodyTooLarge,
    NotFound,
    UnsupportedMediaType,
    problem_responses,
)

from data_allowance.access import Officer
from data_allowance.calendar import today_in_germany
from data_allowance.dependencies import SealerDep
from data_allowance.pins import preview, service
from data_allowance.pins.errors import PinFileRefused, PinsTaken
from data_allowance.pins.schemas import PinBatchRead, PinFilePreview
from data_allowance.pins.sealing import SealedFile
from data_allowance.products.named import OwnProduct

router = APIRouter(prefix="/api/allowance/v1/products/{product_id}", tags=["pins"])

_CSV_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "text/csv": {
                "schema": {"type": "string", "maxLength": 8_000_000},
                "example": "pin;serial;expires_on\n1234 5678 9012;A-1;2027-12-31\n",
            }
        },
    }
}


async def _read_upload(_own: OwnProduct, request: Request, sealer: SealerDep) -> SealedFile:
    """Read the file once the product is known to be the officer's, before any transaction."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "text/csv":
        raise UnsupportedMediaType
    return await service.read_file(await request.body(), sealer, today_in_germany())


Upload = Annotated[SealedFile, Depends(_read_upload)]


@router.post(
    "/pin-batches/preview",
    openapi_extra=_CSV_BODY,
    responses=problem_responses(NotFound, BodyTooLarge, UnsupportedMediaType),
)
async def preview_pins(
    _officer: Officer, _product: OwnProduct, file: Upload, session: ReadSession
) -> PinFilePreview:
    """Say what is understood of a CSV file, line errors included; nothing of it is taken in.

    It changes nothing, so it takes no Idempotency-Key.
    """
    return await preview.describe(session, file)


@router.post(
    "/pin-batches",
    status_code=201,
    openapi_extra=_CSV_BODY,
    responses=problem_responses(
        NotFound, PinsTaken, BodyTooLarge, UnsupportedMediaType, PinFileRefused
    ),
)
@keyed
async def upload_pins(
    officer: Officer,
    product: OwnProduct,
    file: Upload,
    session: WriteSession,
    only_good: Annotated[
        bool, Query(description="Take the good lines although others are wrong: they are left out.")
    ] = False,
) -> PinBatchRead:
    """Take a CSV file of PINs whole, or refuse it with line numbers and reasons.

    As spreadsheets write it: UTF-8, UTF-16 or Windows-1252; `;`, `,` or tab; a header that names
    the codes (`pin`, `Code` and the like) and optionally `serial` and `expires_on`. Other columns
    and blank lines are passed over. At most 100,000 PINs and 8 MB, all of one length and kind.
    """
    return await service.take_in(session, officer, product.id, file, only_good=only_good)
