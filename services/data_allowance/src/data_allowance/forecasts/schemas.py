"""Forecasts over the wire."""

from typing import Literal

from nahbar_common.schemas import ResponseModel
from pydantic import Field

Profile = Literal["sparsam", "standard", "audio"]


class Forecast(ResponseModel):
    """Megabytes that one phone needs for a talk, up and down, with a margin of 20 %."""

    megabytes: int = Field(description="For the profile asked for; 1 MB is 1,000,000 bytes.")
    profiles: dict[Profile, int] = Field(description="The same for every profile.")
