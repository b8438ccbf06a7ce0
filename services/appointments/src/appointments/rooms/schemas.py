"""Protected offices as the API takes and shows them."""

from typing import Annotated
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
from nahbar_common.texts import PersonName
from pydantic import Field

from appointments.vocabulary import BookedTalks

RoomLabel = Annotated[PersonName, Field(min_length=1, max_length=100)]
Capacity = Annotated[int, Field(strict=True, ge=1, le=100, description="People, staff included.")]
Airing = Annotated[
    int,
    Field(
        strict=True,
        ge=0,
        le=240,
        multiple_of=15,
        description="Minutes of airing after a talk; a multiple of 15.",
    ),
]


class NewRoom(RequestModel):
    """A protected office to add."""

    office_id: UUID
    name: RoomLabel
    capacity: Capacity
    airing_minutes: Airing


class RoomChanges(RequestModel):
    """What to change; members left out stay as they are."""

    name: RoomLabel | None = None
    capacity: Capacity | None = None
    airing_minutes: Airing | None = None
    active: bool | None = None
    booked_talks: BookedTalks = Field(
        default="refuse", description="When active is false, and talks are booked."
    )


class RoomRead(Versioned):
    """A protected office."""

    id: UUID
    office_id: UUID
    name: str
    capacity: int
    airing_minutes: int
    active: bool
    version: int = Field(description="The ETag.")


class RoomName(ResponseModel):
    """A protected office inside something else."""

    id: UUID
    name: str
