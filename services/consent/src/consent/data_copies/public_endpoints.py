"""/data-copies: for the person, who has an address and a code.

Public: both together are what opens, and wrong codes are counted.
"""

import json
from typing import Any

from fastapi import APIRouter, Response
from nahbar_common.auth import PublicRoute
from nahbar_common.locales import current_locale
from nahbar_common.problems import (
    NotFound,
    ServiceUnavailable,
    ValidationFailed,
    problem_responses,
)

from consent.data_copies.errors import (
    CopyCodeWrong,
    CopyLinkLocked,
    CopyLinkOver,
    CopyLinkUnknown,
)
from consent.data_copies.files import ANY_FILE, as_file
from consent.data_copies.flows import DeskDep
from consent.data_copies.schemas import CopyOpening, CopyWanted, OpenedCopy
from consent.data_copies.statement import as_schema
from consent.receipts.errors import PdfUnavailable

router = APIRouter(
    prefix="/api/consent/v1/data-copies", tags=["data copies"], dependencies=[PublicRoute]
)

_PROBLEMS = (CopyLinkUnknown, CopyLinkOver, CopyLinkLocked, CopyCodeWrong, ValidationFailed)


@router.post("/open", responses=problem_responses(*_PROBLEMS))
async def open_data_copy(opening: CopyOpening, desk: DeskDep) -> OpenedCopy:
    """Say what is in a copy and until when it can be fetched; problems carry `office_id`."""
    return await desk.open(opening)


@router.post(
    "/file",
    response_class=Response,
    responses={
        200: ANY_FILE,
        **problem_responses(*_PROBLEMS, NotFound, ServiceUnavailable, PdfUnavailable),
    },
)
async def fetch_data_copy(wanted: CopyWanted, desk: DeskDep) -> Response:
    """Give the copy as a file, a PDF in the language of Accept-Language."""
    content = await desk.file(wanted, wanted.form, current_locale.get())
    return as_file(content, wanted.form)


@router.get("/schema")
async def read_copy_schema() -> dict[str, Any]:
    """Give the JSON schema of copies."""
    schema: dict[str, Any] = json.loads(as_schema())
    return schema
