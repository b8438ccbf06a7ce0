"""What goes over the wire about somebody's presence: no name, and nothing that was said."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from media_gateway.peers.consent import Part, Seen

ProofForm = Literal["pdf", "json"]


class SeenRead(ResponseModel):
    """One thing the server saw, and when by its clock."""

    at: datetime
    what: Seen


class PresenceRead(ResponseModel):
    """What the server saw of one person at one appointment, in order of time."""

    appointment_id: UUID
    office_id: UUID
    part: Part
    planned_from: datetime
    planned_until: datetime
    time_zone: str = Field(description="The office's (IANA): people are shown times in it.")
    code: str = Field(description="Opens this for whoever is shown it, as long as it is kept.")
    moments: list[SeenRead]


class ProofCode(RequestModel):
    """A code as somebody types it."""

    code: Annotated[str, Field(min_length=1, max_length=100)]
