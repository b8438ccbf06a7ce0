"""Routes of the waiting room."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Body
from nahbar_common.problems import NotFound, TryAgain, problem_responses

from media_gateway.access import Admitting, Adviser, JoiningSeat, OwnSeat
from media_gateway.call.roster.schemas import ParticipantRead
from media_gateway.joining.entering import flows
from media_gateway.joining.entering.schemas import Arrival, Entry, Left
from media_gateway.joining.errors import Barred, ConsentMissing, ConsentUnknown, NotWaiting
from media_gateway.ports import PortsDep
from media_gateway.projections.appointments.errors import (
    AppointmentCancelled,
    AppointmentMoved,
    NotAVideoAppointment,
    TalkOver,
    TooEarly,
)

router = APIRouter(prefix="/api/media/v1/appointments/{appointment_id}", tags=["participants"])


@router.post(
    "/participants",
    responses=problem_responses(
        NotFound,
        TooEarly,
        TalkOver,
        AppointmentCancelled,
        AppointmentMoved,
        NotAVideoAppointment,
        ConsentMissing,
        ConsentUnknown,
        Barred,
        TryAgain,
    ),
)
async def enter(
    seat: JoiningSeat, ports: PortsDep, arrival: Annotated[Arrival, Body(default_factory=Arrival)]
) -> Entry:
    """Enter the waiting room; repeatable. The adviser is admitted at once."""
    return await flows.enter(ports, seat, arrival)


@router.post(
    "/participants/{participant_id}/admit",
    responses=problem_responses(NotFound, NotWaiting, Barred, TalkOver),
)
async def admit(
    appointment_id: UUID, participant_id: UUID, principal: Admitting, ports: PortsDep
) -> ParticipantRead:
    """Let one person in from the waiting room; repeatable."""
    return await flows.admit(ports, principal, appointment_id, participant_id)


@router.post(
    "/participants/{participant_id}/remove", responses=problem_responses(NotFound, TalkOver)
)
async def remove(
    appointment_id: UUID, participant_id: UUID, principal: Adviser, ports: PortsDep
) -> ParticipantRead:
    """Send one person away; their grants are worthless within 2 seconds. They may wait again."""
    return await flows.remove(ports, principal, appointment_id, participant_id)


@router.post("/leave", responses=problem_responses(NotFound))
async def leave(seat: OwnSeat, ports: PortsDep) -> Left:
    """Tell that one has left; coming back needs no new admission."""
    return await flows.leave(ports, seat)
