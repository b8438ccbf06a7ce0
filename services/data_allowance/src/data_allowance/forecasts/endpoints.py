"""HTTP for forecasts."""

from typing import Annotated

from fastapi import APIRouter, Query

from data_allowance.dependencies import AnyPerson
from data_allowance.forecasts import service
from data_allowance.forecasts.schemas import Forecast, Profile

router = APIRouter(prefix="/api/allowance/v1/forecasts", tags=["forecasts"])


@router.get("")
async def get_forecast(
    _person: AnyPerson,
    minutes: Annotated[int, Query(ge=1, le=480, description="Length of the talk.")],
    profile: Profile = "sparsam",
) -> Forecast:
    """Say how many megabytes a talk of this length takes."""
    return service.forecast(minutes, profile)
