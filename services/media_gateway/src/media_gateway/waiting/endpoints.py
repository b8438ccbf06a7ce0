"""Routes of the adviser's waiting list."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request
from nahbar_common.db import ReadSession
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, TooManyRequests, problem_responses
from nahbar_common.schemas import Page

from media_gateway.dependencies import Adviser, PortsDep, TokenExpiry
from media_gateway.stream.hub import Hub
from media_gateway.stream.limits import StreamLimits
from media_gateway.stream.sse import EventStreamResponse
from media_gateway.waiting import service
from media_gateway.waiting.schemas import WaitingList, WaitingPerson

router = APIRouter(prefix="/api/media/v1/waiting", tags=["waiting"])

OfficeFilter = Annotated[UUID | None, Query(description="Only this office.")]


@router.get("", responses=problem_responses(NotFound, InvalidCursor))
async def list_waiting(
    principal: Adviser,
    session: ReadSession,
    office_id: OfficeFilter = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[WaitingPerson]:
    """Give who waits now in the caller's own appointments, longest first."""
    return await service.page(session, principal, office_id, limit, cursor)


@router.get(
    "/events",
    status_code=200,
    response_class=EventStreamResponse,
    responses={
        200: {"model": WaitingList, "description": "Data of each event in the stream."},
        **problem_responses(TooManyRequests),
    },
)
async def follow_waiting(
    principal: Adviser, expires_at: TokenExpiry, request: Request, ports: PortsDep
) -> EventStreamResponse:
    """Follow the waiting list: `snapshot` first, then `waiting` with the whole list, each time."""
    limits: StreamLimits = request.app.state.stream_limits
    hub: Hub = request.app.state.hub
    events = service.follow(ports, hub, principal, expires_at)
    return EventStreamResponse(events, limits.slot(principal.key))
