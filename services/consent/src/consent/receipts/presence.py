"""What a confirmation of presence states: that somebody was there, as the server saw it.

media_gateway says what it saw, this service puts the office's seal under it (ADR 0075). It names
nobody, and holds nothing of what was said. Times are UTC.
"""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from consent.parts import PersonPart

KIND = "presence"
SCHEMA_VERSION = "nahbar-presence-1"

Seen = Literal[
    "waiting",
    "admitted",
    "came",
    "returned",
    "connected",
    "lost",
    "technology_failed",
    "office_told",
    "left",
    "sent_back",
    "handed_over",
    "shut_out",
    "call_ended",
]
"""What the server saw of somebody: came to the waiting room, was let in, came (the adviser, whom
nobody lets in), came back, reached the media server, was lost without a word, was kept out by
technology of ours, was waiting when the office was told, and how they went."""


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("not a zone of the IANA time-zone database")
    return name


class _Member(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SeenMoment(_Member):
    """One thing the server saw, and when by its clock."""

    at: datetime
    what: Seen


class PresenceFacts(_Member):
    """What was seen of one person at one appointment."""

    person_id: UUID = Field(description="Random; a name is not kept with talks.")
    part: PersonPart
    appointment_id: UUID
    office_id: UUID
    planned_from: datetime
    planned_until: datetime
    time_zone: Annotated[str, AfterValidator(_known_zone)] = Field(
        description="The office's (IANA), in which the PDF shows times."
    )
    code: Annotated[str, Field(pattern=r"^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$")]
    moments: Annotated[list[SeenMoment], Field(min_length=1, max_length=500)]

    @model_validator(mode="after")
    def _in_order(self) -> "PresenceFacts":
        if any(
            earlier.at > later.at
            for earlier, later in zip(self.moments, self.moments[1:], strict=False)
        ):
            raise ValueError("moments are in order of time")
        return self


class Presence(PresenceFacts):
    """A confirmation of presence, as it is sealed."""

    schema_version: Literal["nahbar-presence-1"]
    office_name: Annotated[str, Field(min_length=1, max_length=500)]
    issued_at: datetime
