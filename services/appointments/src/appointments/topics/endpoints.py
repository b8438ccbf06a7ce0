"""Routes of topics."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from appointments.access import PLANNERS, Admin, CalendarReader, require_office
from appointments.topics import service
from appointments.topics.errors import AlternativeMissing, DurationOffGrid
from appointments.topics.schemas import NewTopic, TopicRead

router = APIRouter(prefix="/api/appointments/v1", tags=["topics"])


@router.get("/topics", responses=problem_responses(NotFound, InvalidCursor))
async def list_topics(
    office_id: UUID,
    principal: CalendarReader,
    session: ReadSession,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[TopicRead]:
    """Give an office's topics, those out of use too."""
    require_office(principal, office_id, *PLANNERS)
    rows, next_cursor = await service.list_of_office(session, office_id, limit=limit, cursor=cursor)
    return Page(items=[TopicRead.model_validate(row) for row in rows], next_cursor=next_cursor)


@router.post(
    "/topics",
    status_code=201,
    responses=problem_responses(NotFound, DurationOffGrid, AlternativeMissing),
)
@keyed
async def create_topic(body: NewTopic, principal: Admin, session: WriteSession) -> TopicRead:
    """Add a topic to an office."""
    principal.require(body.office_id, "admin")
    return TopicRead.model_validate(await service.create(session, body))
