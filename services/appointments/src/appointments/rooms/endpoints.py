"""Routes of protected offices."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from appointments.access import PLANNERS, Admin, CalendarReader, require_office
from appointments.rooms import service
from appointments.rooms.errors import RoomNameTaken
from appointments.rooms.schemas import NewRoom, RoomRead

router = APIRouter(prefix="/api/appointments/v1", tags=["rooms"])


@router.get("/rooms", responses=problem_responses(NotFound, InvalidCursor))
async def list_rooms(
    office_id: UUID,
    principal: CalendarReader,
    session: ReadSession,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[RoomRead]:
    """Give an office's protected offices, those out of use too."""
    require_office(principal, office_id, *PLANNERS)
    rows, next_cursor = await service.list_of_office(session, office_id, limit=limit, cursor=cursor)
    return Page(items=[RoomRead.model_validate(row) for row in rows], next_cursor=next_cursor)


@router.post("/rooms", status_code=201, responses=problem_responses(NotFound, RoomNameTaken))
@keyed
async def create_room(body: NewRoom, principal: Admin, session: WriteSession) -> RoomRead:
    """Add a protected office."""
    principal.require(body.office_id, "admin")
    return RoomRead.model_validate(await service.create(session, body))
