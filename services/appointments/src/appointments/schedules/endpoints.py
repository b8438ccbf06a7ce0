"""Routes of working hours and absences."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession
from nahbar_common.keyed import tagged
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from appointments.access import PLANNERS, Planner
from appointments.advisers import service as advisers
from appointments.schedules import service
from appointments.schedules.schemas import (
    AbsenceRead,
    WeeklyHoursRead,
)

router = APIRouter(prefix="/api/appointments/v1/advisers/{adviser_id}", tags=["schedules"])


@router.get("/working-hours", responses=problem_responses(NotFound))
@tagged
async def get_working_hours(
    adviser_id: UUID, principal: Planner, session: ReadSession
) -> WeeklyHoursRead:
    """Give an adviser's weekly hours."""
    adviser = await advisers.get(session, adviser_id)
    principal.require(adviser.office_id, *PLANNERS)
    shifts = await service.hours_of(session, adviser_id)
    return WeeklyHoursRead.of(adviser.hours_version, shifts)


@router.get("/absences", responses=problem_responses(NotFound, InvalidCursor))
async def list_absences(
    adviser_id: UUID,
    principal: Planner,
    session: ReadSession,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[AbsenceRead]:
    """Give an adviser's absences that are not over."""
    adviser = await advisers.get(session, adviser_id)
    principal.require(adviser.office_id, *PLANNERS)
    rows, next_cursor = await service.list_absences(session, adviser_id, limit=limit, cursor=cursor)
    return Page(items=[AbsenceRead.model_validate(row) for row in rows], next_cursor=next_cursor)
