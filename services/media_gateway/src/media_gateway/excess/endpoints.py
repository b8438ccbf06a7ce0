"""Route for what the adviser's page counts."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.caller_limits import caller_limit
from nahbar_common.idempotency import OnceDep
from nahbar_common.keyed import keyed
from nahbar_common.problems import NotFound, problem_responses

from media_gateway.access import AdviserSeat
from media_gateway.call.roster.schemas import ParticipantRead
from media_gateway.excess.flows import heed_excess
from media_gateway.excess.schemas import ExcessReport
from media_gateway.ports import PortsDep
from media_gateway.projections.appointments.errors import TalkOver

router = APIRouter(prefix="/api/media/v1/appointments/{appointment_id}", tags=["participants"])


@router.post(
    "/participants/{participant_id}/excess",
    responses=problem_responses(NotFound, TalkOver),
    dependencies=[caller_limit("excess", "60/hour")],
)
@keyed
async def report_excess(
    participant_id: UUID, seat: AdviserSeat, body: ExcessReport, ports: PortsDep, once: OnceDep
) -> ParticipantRead:
    """Report that somebody sent too much data: they are put out, and may wait again.

    Only the adviser's page may: what others say of one another puts nobody out.
    """
    return await heed_excess(ports, seat, participant_id, body.room_name, once)
