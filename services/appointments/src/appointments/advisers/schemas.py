"""Advisers as the API takes and shows them."""

from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field


class NewAdviser(RequestModel):
    """An adviser to add; not opted in to video until they say so themselves."""

    id: UUID = Field(description="Id of the account in identity.")
    office_id: UUID
    display_name: str = Field(min_length=1, max_length=200)


class AdviserChanges(RequestModel):
    """What to change; members left out stay as they are."""

    display_name: str | None = Field(default=None, min_length=1, max_length=200)
    active: bool | None = None


class VideoOptIn(RequestModel):
    """An adviser's own decision about video."""

    opted_in: bool


class AdviserRead(ResponseModel):
    """An adviser."""

    id: UUID
    office_id: UUID
    display_name: str
    active: bool
    video_opted_in: bool
    version: int = Field(description="The ETag.")


class AdviserName(ResponseModel):
    """An adviser inside something else."""

    id: UUID
    display_name: str
