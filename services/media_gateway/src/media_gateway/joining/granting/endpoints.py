"""Route of join grants."""

from fastapi import APIRouter
from nahbar_common.problems import NotFound, TryAgain, problem_responses

from media_gateway.access import OwnSeat
from media_gateway.call.errors import NotAdmitted
from media_gateway.joining.errors import Barred, ConsentMissing, ConsentUnknown
from media_gateway.joining.granting import flows
from media_gateway.joining.granting.schemas import GrantRead
from media_gateway.livekit.errors import MediaUnavailable
from media_gateway.ports import PortsDep
from media_gateway.projections.appointments.errors import (
    AppointmentCancelled,
    AppointmentMoved,
    NotAVideoAppointment,
    TalkOver,
    TooEarly,
)

router = APIRouter(prefix="/api/media/v1/appointments/{appointment_id}", tags=["grants"])


@router.post(
    "/grants",
    status_code=201,
    responses=problem_responses(
        NotFound,
        NotAdmitted,
        Barred,
        ConsentMissing,
        ConsentUnknown,
        MediaUnavailable,
        TooEarly,
        TalkOver,
        AppointmentCancelled,
        AppointmentMoved,
        NotAVideoAppointment,
        TryAgain,
    ),
)
async def give_grant(seat: OwnSeat, ports: PortsDep) -> GrantRead:
    """Give a LiveKit token for this call: 2 minutes, one room, one identity.

    Needs the consents of adviser and client at this moment, and a guest's own. Minted anew each
    time, never stored, so it takes no Idempotency-Key.
    """
    return await flows.give(ports, seat)
