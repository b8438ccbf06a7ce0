"""/offices/{office_id}/processing-record: made from what runs, when it is asked for."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from nahbar_common.db import WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.keyed import tagged
from nahbar_common.problems import NotFound, ServiceUnavailable, problem_responses

from consent.access import Dpo, ProcessingReader
from consent.activities import service
from consent.activities.flows import gather
from consent.activities.impact_document import write_impact
from consent.activities.material import Material
from consent.activities.models import Stated
from consent.activities.record_document import write_record
from consent.activities.schemas import RecordRead, StatementRead, StatementWrite
from consent.documents.files import as_file, file_response
from consent.documents.making import make_file
from consent.documents.model import Document
from consent.overview.limits import ASKING_ALL
from consent.overview.words import word
from consent.receipts.errors import PdfUnavailable
from consent.receipts.worker import WorkerDep

router = APIRouter(
    prefix="/api/consent/v1/offices/{office_id}/processing-record",
    tags=["processing"],
    responses=problem_responses(NotFound, ServiceUnavailable),
)

Which = Literal["record", "impact"]
"""The record (Art. 30), or parts of the impact assessment (Art. 35)."""


async def _gathered(
    _reader: ProcessingReader, material: Annotated[Material, Depends(gather)]
) -> Material:
    return material


Gathered = Annotated[Material, Depends(_gathered)]


@router.get("", dependencies=[ASKING_ALL])
async def read_processing_record(
    office_id: UUID, material: Gathered, which: Which = "record"
) -> RecordRead:
    """Make a document now and give it as data, with what the office states in it."""
    return RecordRead(
        document=_write(material, which),
        statements=list(material.statements.values()),
        silent=[word("services", name) for name in material.told.silent],
    )


@router.get(
    "/file",
    dependencies=[ASKING_ALL],
    response_class=Response,
    responses={200: file_response("pdf", "odt"), **problem_responses(PdfUnavailable)},
)
async def read_processing_file(
    office_id: UUID,
    material: Gathered,
    worker: WorkerDep,
    form: Literal["pdf", "odt"],
    which: Which = "record",
) -> Response:
    """Make a document now and give it as a file (PDF/UA-1 or ODT)."""
    name = "verarbeitungsverzeichnis" if which == "record" else "folgenabschaetzung"
    return as_file(await make_file(worker, _write(material, which), form), form, name)


@router.put("/statements/{about}")
@tagged
async def write_statement(
    office_id: UUID,
    about: Stated,
    dpo: Dpo,
    read: IfMatch,
    body: StatementWrite,
    session: WriteSession,
) -> StatementRead:
    """State what the product cannot know; If-Match "0" while nothing is stated."""
    return await service.write(session, dpo, office_id, about, read, body.text)


def _write(material: Material, which: Which) -> Document:
    return write_record(material) if which == "record" else write_impact(material)
