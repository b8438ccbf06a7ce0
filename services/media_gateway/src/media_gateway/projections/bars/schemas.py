"""What consent tells of a person's consent."""

from uuid import UUID

from pydantic import BaseModel, Field


class ConsentNews(BaseModel):
    """Data of consent.given and consent.withdrawn."""

    appointment_id: UUID
    person_id: UUID
    part: str = Field(max_length=32)
    revision: int = Field(ge=0, le=2**31 - 1)
