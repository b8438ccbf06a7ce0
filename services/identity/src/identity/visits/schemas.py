"""Link sessions on the wire."""

from typing import Annotated
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from identity.links.schemas import Part


class LinkOpening(RequestModel):
    """The secret from the fragment of a link."""

    secret: Annotated[str, Field(min_length=1, max_length=128)]


class VisitAnswer(ResponseModel):
    """A person, let in to one appointment in one part."""

    access_token: str
    expires_in: int = Field(description="Seconds.")
    person_id: UUID
    appointment_id: UUID
    office_id: UUID
    part: Part
