"""Route of join grants."""

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
from media_gateway.dependencies import AdviserOrParticipant, PortsDep
from media_gateway.grants import service
from media_gateway.grants.schemas import GrantRead, GrantRequest
from media_gateway.participants.errors import NotAdmitted
from media_gateway.rooms.errors import MediaUnavailable

router = APIRouter(prefix="/api/media/v1/appointments/{appointment_id}", tags=["grants"])


@router.post(
    "/grants",
    status_code=201,
    responses=problem_responses(
        NotFound, NotAdmitted, Barred, ConsentMissing, ConsentUnknown, MediaUnavailable, TooEarly,
        TalkOver, AppointmentCancelled, AppointmentMoved, NotAVideoAppointment, TryAgain,
    ),
)  # fmt: skip
async def give_grant(
    appointment_id: UUID,
    principal: AdviserOrParticipant,
    ports: PortsDep,
    body: GrantRequest | None = None,
) -> GrantRead:
    """Give a LiveKit token for this call: 2 minutes, one room, one identity.

    Needs the consents of adviser and client at this moment, and a guest's own. Minted anew each
    time, never stored, so it takes no Idempotency-Key.
    """
    return await service.give(ports, principal, appointment_id)
