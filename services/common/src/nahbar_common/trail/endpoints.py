"""/offices/{office_id}/trail: the data-protection officer reads and takes home what was done."""

from datetime import datetime
from functools import cache
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from fastapi.responses import StreamingResponse
from pydantic import StringConstraints

from nahbar_common.auth import Access, PublicRoute, Staff
from nahbar_common.caller_limits import caller_limit
from nahbar_common.clock import utc_now
from nahbar_common.db import DatabaseDep, ReadSession, WriteSession
from nahbar_common.pagination import Cursor, Limit, decode_cursor, encode_cursor, split_page
from nahbar_common.problems import NotFound, problem_responses
from nahbar_common.schemas import Page, UtcMoment
from nahbar_common.tables import ALL_OFFICES
from nahbar_common.trail.checkpoints import list_checkpoints
from nahbar_common.trail.keys import public_keys
from nahbar_common.trail.purposes import ExportPurposeHeader, ExportPurposeMissing
from nahbar_common.trail.recording import Subject, record
from nahbar_common.trail.repository import Place, Wanted, export_lines, newest_entries
from nahbar_common.trail.schemas import CheckpointRead, TrailKeys, TrailRead, TrailSummary
from nahbar_common.trail.summing import span_of, summarise

DataProtectionOfficer = Annotated[Staff, Depends(Access(staff=("dpo",)))]
_CODE = r"^[A-Za-z0-9_.:@*-]+$"
Code = Annotated[str | None, Query(max_length=100, pattern=_CODE)]
Actions = Annotated[
    list[Annotated[str, StringConstraints(max_length=60, pattern=_CODE)]],
    Query(alias="action", max_length=100, description="What was done; several: any of them."),
]
From = Annotated[UtcMoment | None, Query(alias="from", description="Not before (RFC 3339).")]
To = Annotated[UtcMoment | None, Query(alias="to", description="Before this moment.")]
About = Annotated[
    UUID | None,
    Query(description="An id that stands anywhere in the entry: an appointment, a person, a link."),
]
OutsideOwn = Annotated[
    bool, Query(description="Only what was opened by somebody with no part in the talk.")
]

EveryOffice = Annotated[
    bool,
    Query(description="What belongs to no single office, such as an admin of all: another chain."),
]
"""It concerns each office, so the officer of any may read it."""

_PAGES = caller_limit("trail pages", "120/minute")
"""A search that finds little reads the whole chain."""


@cache
def trail_router(api_name: str, service: str) -> APIRouter:
    """Make the routes of one service's trail."""
    router = APIRouter(
        prefix=f"/api/{api_name}/v1", tags=["trail"], responses=problem_responses(NotFound)
    )

    @router.get("/offices/{office_id}/trail", dependencies=[_PAGES])
    async def list_trail(
        office_id: UUID,
        _dpo: DataProtectionOfficer,
        session: ReadSession,
        action: Actions = [],  # noqa: B006
        actor_id: Code = None,
        subject_id: Code = None,
        about: About = None,
        from_: From = None,
        to: To = None,
        outside_own: OutsideOwn = False,
        every_office: EveryOffice = False,
        limit: Limit = 50,
        cursor: Cursor = None,
    ) -> Page[TrailRead]:
        """List what was done in an office, the newest first, within a second of its doing.

        A page of a search may hold few entries, or none, and still go on: `next_cursor` says so.
        """
        before = None if cursor is None else decode_cursor(cursor, datetime.fromisoformat, int)
        wanted = Wanted(action, actor_id, subject_id, about, from_, to, outside_own)
        chain = _chain(office_id, every_office)
        found = await newest_entries(session, chain, wanted, before, limit)
        return Page(
            items=[TrailRead.of(entry) for entry in found.entries],
            next_cursor=_cursor_at(found.goes_on_at),
        )

    @router.get(
        "/offices/{office_id}/trail/summary",
        dependencies=[caller_limit("trail summary", "60/minute")],
    )
    async def summarise_trail(
        office_id: UUID,
        _dpo: DataProtectionOfficer,
        database: DatabaseDep,
        from_: From = None,
        to: To = None,
        every_office: EveryOffice = False,
    ) -> TrailSummary:
        """Count what was done, by whom and how often at night or outside one's own talks.

        The last 30 days unless told otherwise; of a longer time than 92 days, the last 92.
        """
        span = span_of(from_, to, utc_now())
        return await summarise(database, _chain(office_id, every_office), span)

    @router.get(
        "/offices/{office_id}/trail/export",
        dependencies=[caller_limit("trail export", "6/minute")],
        response_class=StreamingResponse,
        responses={
            200: {"content": {"application/jsonl": {"schema": {"type": "string"}}}},
            **problem_responses(ExportPurposeMissing),
        },
    )
    async def export_trail(
        office_id: UUID,
        _noted: Annotated[None, Depends(_note_export)],
        database: DatabaseDep,
        every_office: EveryOffice = False,
    ) -> StreamingResponse:
        """Give the whole chain as lines of canonical JSON, for `nahbar verify-log`."""
        return StreamingResponse(
            export_lines(database, service, _chain(office_id, every_office)),
            media_type="application/jsonl",
            headers={"content-disposition": f'attachment; filename="{service}-trail.jsonl"'},
        )

    @router.get("/offices/{office_id}/trail/checkpoints", dependencies=[_PAGES])
    async def list_trail_checkpoints(
        office_id: UUID,
        _dpo: DataProtectionOfficer,
        session: ReadSession,
        every_office: EveryOffice = False,
        limit: Limit = 50,
        cursor: Cursor = None,
    ) -> Page[CheckpointRead]:
        """List the signed checkpoints of an office's chain, the newest first."""
        before = None if cursor is None else decode_cursor(cursor, int)[0]
        rows = await list_checkpoints(session, _chain(office_id, every_office), before, limit + 1)
        page, next_cursor = split_page(rows, limit, lambda row: (row.position,))
        return Page(items=[CheckpointRead.of(row) for row in page], next_cursor=next_cursor)

    @router.get("/trail/keys", dependencies=[PublicRoute])
    async def list_trail_keys(session: ReadSession) -> TrailKeys:
        """Give the public keys that verify checkpoints."""
        return TrailKeys(keys=await public_keys(session))

    return router


def _cursor_at(place: Place | None) -> str | None:
    return None if place is None else encode_cursor(place[0].isoformat(), place[1])


def _chain(office_id: UUID, every_office: bool) -> str:
    return ALL_OFFICES if every_office else str(office_id)


async def _note_export(
    office_id: UUID,
    _dpo: DataProtectionOfficer,
    session: WriteSession,
    purpose: ExportPurposeHeader = None,
    every_office: EveryOffice = False,
) -> None:
    """Whoever takes the trail home is in it, and says why."""
    if purpose is None:
        raise ExportPurposeMissing
    of = None if every_office else office_id
    record(session, "trail.exported", Subject("office", office_id), office_id=of, purpose=purpose)
