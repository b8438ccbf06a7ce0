"""Route of a call's event stream."""

from typing import Annotated

from fastapi import APIRouter, Header, Request
from nahbar_common.auth import TokenExpiry
from nahbar_common.problems import NotFound, TooManyRequests, problem_responses

from media_gateway.access import AdviserOrParticipant, OwnSeat
from media_gateway.ports import PortsDep
from media_gateway.stream import flows, position
from media_gateway.stream.schemas import CallStreamEvent
from media_gateway.streaming.hub import Hub
from media_gateway.streaming.limits import StreamLimits
from media_gateway.streaming.sse import EventStreamResponse

router = APIRouter(prefix="/api/media/v1/appointments/{appointment_id}", tags=["stream"])

LastEventId = Annotated[
    str | None, Header(description="Id of the last event read; goes on after it.")
]


@router.get(
    "/events",
    status_code=200,
    response_class=EventStreamResponse,
    responses={
        200: {"model": CallStreamEvent, "description": "Data of each event in the stream."},
        **problem_responses(NotFound, TooManyRequests),
    },
)
async def follow_call(
    seat: OwnSeat,
    principal: AdviserOrParticipant,
    expires_at: TokenExpiry,
    request: Request,
    ports: PortsDep,
    last_event_id: LastEventId = None,
) -> EventStreamResponse:
    """Follow a visit: `snapshot` first, then what happens. Ends each minute; come back at once.

    Open to everybody of the appointment whatever its state, also before the waiting room opens.
    Resumes after Last-Event-ID. A comment every 15 s keeps the connection, and the reader's place
    in the waiting room. Of too many streams of one person the oldest end. For an adviser it ends,
    too, when the call is handed over to another.
    """
    limits: StreamLimits = request.app.state.stream_limits
    hub: Hub = request.app.state.hub
    events = flows.follow(ports, hub, seat, position.parse(last_event_id), expires_at)
    return EventStreamResponse(events, limits.slot(principal.key))
