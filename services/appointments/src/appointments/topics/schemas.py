"""Topics as the API takes and shows them."""

from typing import Annotated
from uuid import UUID

from nahbar_common.locales import LocalizedText
from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
from pydantic import AfterValidator, Field

from appointments.vocabulary import BookedTalks, Channel


def _distinct(channels: list[Channel]) -> list[Channel]:
    if len(set(channels)) != len(channels):
        raise ValueError("a channel is named twice")
    return channels


Channels = Annotated[list[Channel], Field(min_length=1, max_length=3), AfterValidator(_distinct)]
Duration = Annotated[int, Field(strict=True, ge=5, le=480, description="Length in minutes.")]
Break = Annotated[
    int,
    Field(strict=True, ge=0, le=120, description="Minutes after it in which nothing is booked."),
]


class NewTopic(RequestModel):
    """A topic to create; talk and break together are a multiple of 15 minutes."""

    office_id: UUID
    title: LocalizedText
    description: LocalizedText
    channels: Channels
    duration_minutes: Duration
    break_minutes: Break
    active: bool = True


class TopicChanges(RequestModel):
    """What to change; members left out stay as they are."""

    title: LocalizedText | None = None
    description: LocalizedText | None = None
    channels: Channels | None = None
    duration_minutes: Duration | None = None
    break_minutes: Break | None = None
    active: bool | None = None
    booked_talks: BookedTalks = Field(
        default="refuse",
        description="When active is false, or a channel goes, and talks are booked with it.",
    )


class TopicRead(Versioned):
    """A topic."""

    id: UUID
    office_id: UUID
    title: LocalizedText
    description: LocalizedText
    channels: list[Channel]
    duration_minutes: int
    break_minutes: int
    active: bool
    version: int = Field(description="The ETag.")


class TopicTitle(ResponseModel):
    """A topic inside something else."""

    id: UUID
    title: LocalizedText
