"""Advisers as the API takes and shows them."""

from typing import Annotated
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
from nahbar_common.texts import PersonName
from pydantic import Field

from appointments.vocabulary import BookedTalks


class NewAdviser(RequestModel):
    """An adviser to add; not opted in to video until they say so themselves."""

    id: UUID = Field(description="Id of the account in identity.")
    office_id: UUID
    display_name: Annotated[PersonName, Field(min_length=1, max_length=200)]


class AdviserChanges(RequestModel):
    """What to change; members left out stay as they are."""

    display_name: Annotated[PersonName, Field(min_length=1, max_length=200)] | None = None
    active: bool | None = None
    booked_talks: BookedTalks = Field(
        default="refuse", description="When active is false, and talks are booked."
    )


class VideoOptIn(RequestModel):
    """An adviser's own decision about video."""

    opted_in: bool
    booked_talks: BookedTalks = Field(
        default="refuse", description="When opting out, and talks by video are booked."
    )


class AdviserRead(Versioned):
    """An adviser."""

    id: UUID
    office_id: UUID
    display_name: str
    active: bool = Field(description="What the office decided: takes new talks.")
    account_open: bool = Field(description="Whether they can sign in; without it no new talks.")
    video_opted_in: bool
    version: int = Field(description="The ETag.")


class AdviserName(ResponseModel):
    """An adviser inside something else."""

    id: UUID
    display_name: str
