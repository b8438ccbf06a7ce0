"""Rules about the second factor on the wire."""

from typing import Annotated

from nahbar_common.auth import Role
from nahbar_common.schemas import RequestModel, Versioned
from pydantic import Field


class FactorRuleChange(RequestModel):
    """The roles that need a second factor from now on; an empty list demands it of nobody."""

    roles: Annotated[list[Role], Field(max_length=10)]


class FactorRuleAnswer(Versioned):
    """What an office demands; `inherited` until its admin settles something of its own."""

    office_id: str
    roles: list[Role]
    inherited: bool
    version: int = Field(description="0 while inherited.")
