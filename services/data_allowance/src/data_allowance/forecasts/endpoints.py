"""HTTP for forecasts."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from nahbar_common.db import ReadSession
from nahbar_common.problems import NotFound, problem_responses
from nahbar_common.schemas import UtcMoment

from data_allowance.access import AnyPerson
from data_allowance.forecasts import service
from data_allowance.forecasts.schemas import Forecast
from data_allowance.volume import Profile

router = APIRouter(prefix="/api/allowance/v1/forecasts", tags=["forecasts"])


@router.get("", responses=problem_responses(NotFound))
async def get_forecast(
    person: AnyPerson,
    session: ReadSession,
    minutes: Annotated[int, Query(ge=1, le=480, description="Length of the talk.")],
    profile: Profile = "sparsam",
    office_id: Annotated[
        UUID | None,
        Query(description="Asks also whether this office can give a voucher; for its planners."),
    ] = None,
    starts_at: Annotated[
        UtcMoment | None, Query(description="When the talk begins; default: now.")
    ] = None,
) -> Forecast:
    """Say how many megabytes a talk of this length takes, and whether a voucher can be had."""
    return await service.forecast(
        session, person, minutes, profile, office_id=office_id, starts_at=starts_at
    )
