"""Route that ends a call."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.idempotency import OnceDep
from nahbar_common.problems import IdempotencyKeyMissing, NotFound, problem_responses

from media_gateway.appointments.errors import (
    AppointmentCancelled,
    AppointmentMoved,
    NotAVideoAppointment,
    TalkOver,
    TooEarly,
)
from media_gateway.calls.ending import end_by_adviser
from media_gateway.calls.schemas import CallRead
from media_gateway.dependencies import Adviser, PortsDep
from media_gateway.rooms.closing import delete_closed_rooms_soon
from media_gateway.seats import find_adviser_seat

router = APIRouter(prefix="/api/media/v1/appointments/{appointment_id}", tags=["calls"])


@router.post(
    "/end",
    responses=problem_responses(
        NotFound, TooEarly, TalkOver, AppointmentCancelled, AppointmentMoved,
        NotAVideoAppointment, IdempotencyKeyMissing,
    ),
)  # fmt: skip
async def end_call(
    appointment_id: UUID, principal: Adviser, ports: PortsDep, once: OnceDep
) -> CallRead:
    """End the call for everybody and for good; the room is deleted within 2 seconds."""
    seat = await find_adviser_seat(ports, principal, appointment_id)
    async with ports.database.write() as session:
        answer = await once.run(
            session, lambda: end_by_adviser(session, seat), CallRead, status=200
        )
    await delete_closed_rooms_soon(ports, appointment_id)
    return answer
