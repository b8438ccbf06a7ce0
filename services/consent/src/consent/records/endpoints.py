"""The list of records for the DPO."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from nahbar_common.db import ReadSession
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page, UtcMoment

from consent.access import Dpo
from consent.records import service
from consent.records.schemas import ConsentRecord

router = APIRouter(prefix="/api/consent/v1/records", tags=["records"])


@router.get("", responses=problem_responses(NotFound, InvalidCursor))
async def list_records(
    staff: Dpo,
    session: ReadSession,
    office_id: UUID,
    since: Annotated[
        UtcMoment | None, Query(alias="from", description="Given at this time or later.")
    ] = None,
    until: Annotated[UtcMoment | None, Query(alias="to", description="Given before.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ConsentRecord]:
    """List consents and their withdrawals, newest first, by pseudonym."""
    return await service.list_records(
        session,
        staff,
        office_id=office_id,
        since=since,
        until=until,
        limit=limit,
        cursor=cursor,
    )
