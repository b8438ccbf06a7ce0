"""/offices/{office_id}/retention-overview: how long all services keep what."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.problems import NotFound, problem_responses

from consent.access import ProcessingReader
from consent.overview import service
from consent.overview.flows import ProcessingFlowsDep
from consent.overview.limits import ASKING_ALL
from consent.overview.schemas import RetentionOverview

router = APIRouter(
    prefix="/api/consent/v1/offices/{office_id}",
    tags=["processing"],
    responses=problem_responses(NotFound),
)


@router.get("/retention-overview", dependencies=[ASKING_ALL])
async def read_retention_overview(
    office_id: UUID, _reader: ProcessingReader, flows: ProcessingFlowsDep
) -> RetentionOverview:
    """Give what each service keeps for how long and why, and what the nights did (dry run)."""
    return service.show(await flows.ask_all(office_id))
