"""/offices/{office_id}/checklist: made when it is asked for."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from nahbar_common.clock import utc_now
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.locales import current_locale
from nahbar_common.problems import (
    NotFound,
    ServiceUnavailable,
    ValidationFailed,
    problem_responses,
)

from consent.access import Dpo, ProcessingReader
from consent.checklist import service
from consent.checklist.document import write_checklist
from consent.checklist.flows import make_checklist
from consent.checklist.lines import BY_ID
from consent.checklist.schemas import Checklist, ChecklistLine, DueLines, ManualNote
from consent.documents.files import as_file, file_response
from consent.documents.making import make_file
from consent.overview.limits import ASKING_ALL
from consent.receipts.errors import PdfUnavailable
from consent.receipts.worker import WorkerDep

router = APIRouter(
    prefix="/api/consent/v1/offices/{office_id}/checklist",
    tags=["processing"],
    responses=problem_responses(NotFound, ServiceUnavailable),
)


async def _made(
    _reader: ProcessingReader, checklist: Annotated[Checklist, Depends(make_checklist)]
) -> Checklist:
    return checklist


Made = Annotated[Checklist, Depends(_made)]


@router.get("", dependencies=[ASKING_ALL])
async def read_checklist(office_id: UUID, checklist: Made) -> Checklist:
    """Make all live checks now and give them with the manual ones; changes nothing."""
    return checklist


@router.get("/due")
async def list_due_lines(
    office_id: UUID, _reader: ProcessingReader, session: ReadSession
) -> DueLines:
    """List the manual checks that are due or overdue, never made, or found bad; asks nobody."""
    manual = await service.manual_checks(session, office_id)
    return DueLines(items=service.show_due(manual, current_locale.get(), utc_now().date()))


@router.get(
    "/file",
    dependencies=[ASKING_ALL],
    response_class=Response,
    responses={200: file_response("pdf", "odt"), **problem_responses(PdfUnavailable)},
)
async def read_checklist_file(
    office_id: UUID, checklist: Made, worker: WorkerDep, form: Literal["pdf", "odt"]
) -> Response:
    """Make all live checks now and give the result as a file (PDF/UA-1 or ODT)."""
    document = write_checklist(checklist, current_locale.get())
    return as_file(await make_file(worker, document, form), form, "pruefliste")


@router.post("/{check}/notes", status_code=201, responses=problem_responses(ValidationFailed))
@keyed
async def note_manual_check(
    office_id: UUID, check: str, dpo: Dpo, body: ManualNote, session: WriteSession
) -> ChecklistLine:
    """Note what somebody found who looked: date, name, note; says when it is due again."""
    noted = await service.note(session, dpo, office_id, check, body)
    return service.show_manual(BY_ID[check], noted, current_locale.get(), utc_now().date())
