"""Routes of advisers."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed, tagged
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from appointments.access import PLANNERS, Admin, CalendarReader, require_office
from appointments.advisers import service
from appointments.advisers.errors import AdviserExists
from appointments.advisers.schemas import AdviserRead, NewAdviser

router = APIRouter(prefix="/api/appointments/v1", tags=["advisers"])


@router.get("/advisers", responses=problem_responses(NotFound, InvalidCursor))
async def list_advisers(
    office_id: UUID,
    principal: CalendarReader,
    session: ReadSession,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[AdviserRead]:
    """Give an office's advisers by name, inactive ones too."""
    require_office(principal, office_id, *PLANNERS)
    rows, next_cursor = await service.list_of_office(session, office_id, limit=limit, cursor=cursor)
    return Page(items=[AdviserRead.model_validate(row) for row in rows], next_cursor=next_cursor)


@router.post("/advisers", status_code=201, responses=problem_responses(NotFound, AdviserExists))
@keyed
async def create_adviser(body: NewAdviser, principal: Admin, session: WriteSession) -> AdviserRead:
    """Let an account counsel in an office."""
    principal.require(body.office_id, "admin")
    return AdviserRead.model_validate(await service.create(session, body))


@router.get("/advisers/{adviser_id}", responses=problem_responses(NotFound))
@tagged
async def get_adviser(
    adviser_id: UUID, principal: CalendarReader, session: ReadSession
) -> AdviserRead:
    """Give one adviser."""
    adviser = await service.get(session, adviser_id)
    require_office(principal, adviser.office_id, *PLANNERS)
    return AdviserRead.model_validate(adviser)
