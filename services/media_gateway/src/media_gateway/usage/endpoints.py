"""Routes of data metering."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.problems import NotFound, problem_responses
from nahbar_common.schemas import Page

from media_gateway.access import Adviser, OwnSeat
from media_gateway.call.errors import NotAdmitted
from media_gateway.ports import PortsDep
from media_gateway.usage import flows
from media_gateway.usage.schemas import ParticipantUsage, UsageRead, UsageReport

router = APIRouter(prefix="/api/media/v1/appointments/{appointment_id}", tags=["usage"])


@router.post("/usage", responses=problem_responses(NotFound, NotAdmitted))
async def report_usage(seat: OwnSeat, body: UsageReport, ports: PortsDep) -> UsageRead:
    """Report cumulative counters of one peer connection, every 10 to 15 s; repeatable."""
    return await flows.report(ports, seat, body)


@router.get("/usage", responses=problem_responses(NotFound))
async def read_usage(
    appointment_id: UUID, principal: Adviser, ports: PortsDep
) -> Page[ParticipantUsage]:
    """Give what each person of the call is charged; one page, for people of a call are few."""
    return Page(items=await flows.overview(ports, principal, appointment_id))
