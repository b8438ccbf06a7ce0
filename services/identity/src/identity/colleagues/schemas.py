"""What a data-protection officer sees of the office's accounts."""

from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field


class Colleague(ResponseModel):
    """Somebody who works in the office, or for all; no address, and nothing of how they sign in."""

    id: UUID
    display_name: str
    roles: list[str] = Field(description="Those in this office, and those in all.")
    active: bool
