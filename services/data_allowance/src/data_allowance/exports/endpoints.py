"""HTTP for a month's files."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Path, Query
from fastapi.responses import StreamingResponse
from nahbar_common.caller_limits import caller_limit
from nahbar_common.db import DatabaseDep
from nahbar_common.problems import NotFound, problem_responses

from data_allowance.access import OfficerOrMachine
from data_allowance.closings.months import MonthName
from data_allowance.exports import flows
from data_allowance.exports.text_forms import as_csv, as_postings, as_totals
from data_allowance.exports.workbook import as_workbook

router = APIRouter(prefix="/api/allowance/v1/budgets/{budget_id}/months/{month}", tags=["budgets"])

File = Literal["csv", "xlsx", "postings", "totals"]
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FILES = {
    "csv": (as_csv, "buchungen", "csv", "text/csv; charset=utf-8"),
    "totals": (as_totals, "kontrollsummen", "csv", "text/csv; charset=utf-8"),
    "postings": (as_postings, "buchungsstapel", "csv", "text/csv; charset=windows-1252"),
    "xlsx": (as_workbook, "buchungen", "xlsx", _XLSX),
}
"""What writes a file, what its file is called, and what it says to be."""


@router.get(
    "/export",
    dependencies=[caller_limit("finance export", "30/minute")],
    response_class=StreamingResponse,
    responses={
        200: {"content": {media: {"schema": {"type": "string"}} for media in ("text/csv", _XLSX)}},
        **problem_responses(NotFound),
    },
)
async def export_month(
    reader: OfficerOrMachine,
    budget_id: UUID,
    month: Annotated[MonthName, Path()],
    database: DatabaseDep,
    file: Annotated[
        File,
        Query(description="All columns, a workbook, a list in the manner of DATEV, or the sums."),
    ] = "csv",
) -> StreamingResponse:
    """Give a month's entries as a file: of a closed month the same every time, with numbers.

    Of a month that is not closed the file has no numbers, and says in its name that it is not
    final.
    """
    sheet = await flows.prepare(database, reader, budget_id, month)
    write, what, ending, media_type = _FILES[file]
    state = "" if sheet.period.first_number is not None else "-vorlaeufig"
    name = f"{what}-{sheet.period.month}{state}.{ending}"
    return StreamingResponse(
        write(database, sheet),
        media_type=media_type,
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )
