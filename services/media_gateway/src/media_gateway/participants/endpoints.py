"""Routes of the waiting room."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.problems import NotFound, TryAgain, problem_responses

from media_gateway.appointments.errors import (
    AppointmentCancelled,
    AppointmentMoved,
    NotAVideoAppointment,
    TalkOver,
    TooEarly,
)
from media_gateway.consents.errors import Barred, ConsentMissing, ConsentUnknown
from media_gateway.dependencies import Adviser, AdviserOrParticipant, PortsDep
from media_gateway.participants import service
from media_gateway.participants.errors import NotWaiting
from media_gateway.participants.schemas import Entry, EntryRequest, Left, ParticipantRead

router = APIRouter(prefix="/api/media/v1/appointments/{appointment_id}", tags=["participants"])


@router.post(
    "/participants",
    responses=problem_responses(
        NotFound, TooEarly, TalkOver, AppointmentCancelled, AppointmentMoved,
        NotAVideoAppointment, ConsentMissing, ConsentUnknown, Barred, TryAgain,
    ),
)  # fmt: skip
async def enter(
    appointment_id: UUID,
    principal: AdviserOrParticipant,
    ports: PortsDep,
    body: EntryRequest | None = None,
) -> Entry:
    """Enter the waiting room; repeatable. The adviser is admitted at once."""
    return await service.enter(ports, principal, appointment_id)


@router.post(
    "/participants/{participant_id}/admit",
    responses=problem_responses(NotFound, NotWaiting, Barred, TalkOver),
)
async def admit(
    appointment_id: UUID, participant_id: UUID, principal: Adviser, ports: PortsDep
) -> ParticipantRead:
    """Let one person in from the waiting room; repeatable."""
    return await service.admit(ports, principal, appointment_id, participant_id)


@router.post(
    "/participants/{participant_id}/remove", responses=problem_responses(NotFound, TalkOver)
)
async def remove(
    appointment_id: UUID, participant_id: UUID, principal: Adviser, ports: PortsDep
) -> ParticipantRead:
    """Send one person away; their grants are worthless within 2 seconds. They may wait again."""
    return await service.remove(ports, principal, appointment_id, participant_id)


@router.post("/leave", responses=problem_responses(NotFound))
async def leave(appointment_id: UUID, principal: AdviserOrParticipant, ports: PortsDep) -> Left:
    """Tell that one has left; coming back needs no new admission."""
    return await service.leave(ports, principal, appointment_id)
