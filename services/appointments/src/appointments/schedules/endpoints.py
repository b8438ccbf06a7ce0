"""Routes of working hours and absences."""

from collections.abc import Sequence
from uuid import UUID

from fastapi import APIRouter, Response
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch, etag
from nahbar_common.idempotency import OnceDep
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, PreconditionFailed, problem_responses
from nahbar_common.schemas import Page

from appointments.access import PLANNERS, Planner
from appointments.advisers import service as advisers
from appointments.advisers.models import Adviser
from appointments.schedules import service
from appointments.schedules.errors import HoursOverlap, TooManyAbsences
from appointments.schedules.schemas import (
    AbsenceRead,
    NewAbsence,
    Stretch,
    WeeklyHours,
    WeeklyHoursRead,
)
from appointments.schedules.working_time import Shift

router = APIRouter(prefix="/api/appointments/v1/advisers/{adviser_id}", tags=["schedules"])


@router.get("/working-hours", responses=problem_responses(NotFound))
async def get_working_hours(
    adviser_id: UUID, principal: Planner, session: ReadSession, response: Response
) -> WeeklyHoursRead:
    """Give an adviser's weekly hours."""
    adviser = await advisers.get(session, adviser_id)
    principal.require(adviser.office_id, *PLANNERS)
    return _hours(adviser, await service.hours_of(session, adviser_id), response)


@router.put(
    "/working-hours", responses=problem_responses(NotFound, PreconditionFailed, HoursOverlap)
)
async def set_working_hours(
    adviser_id: UUID,
    body: WeeklyHours,
    principal: Planner,
    read: IfMatch,
    session: WriteSession,
    response: Response,
) -> WeeklyHoursRead:
    """Replace an adviser's weekly hours; admin, team lead or the adviser. Talks booked stay."""
    shifts = [stretch.shift for stretch in body.items]
    adviser = await service.set_hours(session, principal, adviser_id, read, shifts)
    return _hours(adviser, await service.hours_of(session, adviser_id), response)


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


@router.post("/absences", status_code=201, responses=problem_responses(NotFound, TooManyAbsences))
async def create_absence(
    adviser_id: UUID, body: NewAbsence, principal: Planner, once: OnceDep, session: WriteSession
) -> AbsenceRead:
    """Add an absence; talks already booked in it stay until somebody moves them."""

    async def act() -> AbsenceRead:
        absence = await service.add_absence(session, principal, adviser_id, body)
        return AbsenceRead.model_validate(absence)

    return await once.run(session, act, AbsenceRead)


@router.delete("/absences/{absence_id}", status_code=204, responses=problem_responses(NotFound))
async def delete_absence(
    adviser_id: UUID, absence_id: UUID, principal: Planner, session: WriteSession
) -> None:
    """Remove an absence."""
    await service.remove_absence(session, principal, adviser_id, absence_id)


def _hours(adviser: Adviser, shifts: Sequence[Shift], response: Response) -> WeeklyHoursRead:
    response.headers["ETag"] = etag(adviser.hours_version)
    return WeeklyHoursRead(
        items=[Stretch.of(shift) for shift in shifts], version=adviser.hours_version
    )
