"""Routes of a call as a whole."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.idempotency import OnceDep
from nahbar_common.keyed import keyed
from nahbar_common.problems import NotFound, problem_responses

from media_gateway.access import Adviser
from media_gateway.call.schemas import CallRead
from media_gateway.ending.flows import end_by_adviser, reopen_by_adviser
from media_gateway.ports import PortsDep
from media_gateway.projections.appointments.errors import (
    AppointmentCancelled,
    AppointmentMoved,
    NotAVideoAppointment,
    TalkOver,
    TooEarly,
)

router = APIRouter(prefix="/api/media/v1/appointments/{appointment_id}", tags=["calls"])

_PROBLEMS = problem_responses(
    NotFound,
    TooEarly,
    TalkOver,
    AppointmentCancelled,
    AppointmentMoved,
    NotAVideoAppointment,
)


@router.post("/end", responses=_PROBLEMS)
@keyed
async def end_call(
    appointment_id: UUID, principal: Adviser, ports: PortsDep, once: OnceDep
) -> CallRead:
    """End the call for everybody; the room is deleted within 2 seconds."""
    return await end_by_adviser(ports, principal, appointment_id, once)


@router.post("/reopen", responses=_PROBLEMS)
@keyed
async def reopen_call(
    appointment_id: UUID, principal: Adviser, ports: PortsDep, once: OnceDep
) -> CallRead:
    """Open a call again that ended by mistake or too soon, as long as its time is not over."""
    return await reopen_by_adviser(ports, principal, appointment_id, once)
