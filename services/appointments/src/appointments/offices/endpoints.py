"""Routes of offices: what everyone may know, and a staff member's own."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response
from nahbar_common.auth import ALL_ROLES, AnyStaff, PublicRoute
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.keyed import tagged
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.retention import Schedule
from nahbar_common.schemas import Page

from appointments.access import DataProtectionOfficer, RetentionReader
from appointments.offices import service
from appointments.offices.errors import TakesMore
from appointments.offices.schemas import (
    KeptDays,
    KeptDaysChange,
    KeptDaysForesight,
    KeptDaysRead,
    PublicOffice,
    StaffOffice,
)

router = APIRouter(prefix="/api/appointments/v1", tags=["offices"])

_CACHEABLE = "public, max-age=300"


def _schedule(request: Request) -> Schedule:
    schedule: Schedule = request.app.state.retention
    return schedule


ScheduleDep = Annotated[Schedule, Depends(_schedule)]


@router.get(
    "/public/offices", dependencies=[PublicRoute], responses=problem_responses(InvalidCursor)
)
async def list_public_offices(
    session: ReadSession, response: Response, limit: Limit = 50, cursor: Cursor = None
) -> Page[PublicOffice]:
    """Give all offices with phone number, address and data-protection contacts."""
    rows, next_cursor = await service.list_public(session, limit=limit, cursor=cursor)
    response.headers["Cache-Control"] = _CACHEABLE
    return Page(items=[PublicOffice.of(row) for row in rows], next_cursor=next_cursor)


@router.get(
    "/public/offices/{office_id}",
    dependencies=[PublicRoute],
    responses=problem_responses(NotFound),
)
async def get_public_office(
    office_id: UUID, session: ReadSession, response: Response
) -> PublicOffice:
    """Give one office with phone number, address and data-protection contacts."""
    office = PublicOffice.of(await service.get(session, office_id))
    response.headers["Cache-Control"] = _CACHEABLE
    return office


@router.get("/offices", responses=problem_responses(InvalidCursor))
async def list_offices(
    staff: AnyStaff, session: ReadSession, limit: Limit = 50, cursor: Cursor = None
) -> Page[StaffOffice]:
    """Give the offices in which the caller holds a role."""
    rows, next_cursor = await service.list_own(session, staff, limit=limit, cursor=cursor)
    return Page(items=[StaffOffice.of(row) for row in rows], next_cursor=next_cursor)


@router.get("/offices/{office_id}", responses=problem_responses(NotFound))
@tagged
async def get_office(office_id: UUID, staff: AnyStaff, session: ReadSession) -> StaffOffice:
    """Give an office in which the caller holds a role, with its ETag."""
    staff.require(office_id, *ALL_ROLES)
    office = await service.get(session, office_id)
    return StaffOffice.of(office)


@router.get("/offices/{office_id}/kept-days", responses=problem_responses(NotFound))
@tagged
async def read_kept_days(
    office_id: UUID, _reader: RetentionReader, session: ReadSession
) -> KeptDaysRead:
    """Give how long the office keeps what, where it chose another time than the usual one."""
    return KeptDaysRead.of(await service.get(session, office_id))


@router.get("/offices/{office_id}/kept-days/foresight", responses=problem_responses(NotFound))
async def foresee_kept_days(
    office_id: UUID,
    _dpo: DataProtectionOfficer,
    schedule: ScheduleDep,
    session: ReadSession,
    days: Annotated[KeptDays, Query()],
) -> KeptDaysForesight:
    """Tell what these periods would delete with the next night; changes nothing."""
    return await service.foresee(session, schedule, office_id, days)


@router.put("/offices/{office_id}/kept-days", responses=problem_responses(NotFound, TakesMore))
@tagged
async def choose_kept_days(
    office_id: UUID,
    _dpo: DataProtectionOfficer,
    read: IfMatch,
    days: KeptDaysChange,
    schedule: ScheduleDep,
    session: WriteSession,
) -> KeptDaysRead:
    """Settle how long the office keeps what, within bounds; the next night goes by it.

    Whoever chooses has seen what that deletes: more than `may_take` is refused.
    """
    office = await service.choose_kept_days(session, schedule, office_id, read, days)
    return KeptDaysRead.of(office)
