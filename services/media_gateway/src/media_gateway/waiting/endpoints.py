"""Routes of waiting lists."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request
from nahbar_common.auth import TokenExpiry
from nahbar_common.db import ReadSession
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, TooManyRequests, problem_responses
from nahbar_common.schemas import Page

from media_gateway.access import AdviserOrLead
from media_gateway.ports import PortsDep
from media_gateway.streaming.hub import Hub
from media_gateway.streaming.limits import StreamLimits
from media_gateway.streaming.sse import EventStreamResponse
from media_gateway.waiting import flows
from media_gateway.waiting.schemas import WaitingList, WaitingPerson

router = APIRouter(prefix="/api/media/v1/waiting", tags=["waiting"])

OfficeFilter = Annotated[
    UUID | None, Query(description="Only this office; all of it for its team lead.")
]


@router.get("", responses=problem_responses(NotFound, InvalidCursor))
async def list_waiting(
    principal: AdviserOrLead,
    session: ReadSession,
    office_id: OfficeFilter = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[WaitingPerson]:
    """Give who waits now, longest first: in one's own appointments, or in a team lead's office."""
    return await flows.page(session, principal, office_id, limit, cursor)


@router.get(
    "/events",
    status_code=200,
    response_class=EventStreamResponse,
    responses={
        200: {"model": WaitingList, "description": "Data of each event in the stream."},
        **problem_responses(NotFound, TooManyRequests),
    },
)
async def follow_waiting(
    principal: AdviserOrLead,
    expires_at: TokenExpiry,
    request: Request,
    ports: PortsDep,
    office_id: OfficeFilter = None,
) -> EventStreamResponse:
    """Follow the waiting list: `snapshot` first, then `waiting` with the whole list, each time.

    Ends each minute; come back at once. Of too many streams of one person the oldest end.
    """
    limits: StreamLimits = request.app.state.stream_limits
    hub: Hub = request.app.state.hub
    scope = flows.scope_of(principal, office_id)
    events = flows.follow(ports, hub, principal, scope, expires_at)
    return EventStreamResponse(events, limits.slot(principal.key))
