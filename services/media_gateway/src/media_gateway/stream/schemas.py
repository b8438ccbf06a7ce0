"""The data of stream events; documentation for readers of the stream as well."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from media_gateway.clients.consent import Part
from media_gateway.participants.models import ParticipantState
from media_gateway.participants.schemas import ParticipantRead


class Snapshot(ResponseModel):
    """Data of `snapshot`: how things are, sent when the stream begins anew."""

    call_state: Literal["open", "ended"]
    participant_id: UUID | None = Field(description="The reader's own id, once they entered.")
    state: ParticipantState | None = Field(description="The reader's own state.")
    adviser_present: bool
    participants: list[ParticipantRead] = Field(description="Everybody; for the adviser only.")


class CallNews(ResponseModel):
    """Data of every other event; members that do not apply are left out.

    `waiting`, `admitted`, `left`, `barred` are about a person. `room_changed` (reason: withdrawal,
    removed, replaced, security) asks for a new grant. `ended` (reason: adviser, cancelled, moved,
    channel_changed, time_over) closes the call. `usage` tells the adviser what is charged.
    People from a link hear of themselves, and of the adviser without an id.
    """

    at: datetime
    participant_id: UUID | None = None
    part: Part | None = None
    state: ParticipantState | None = None
    since: datetime | None = None
    reason: str | None = None
    charged_bytes: int | None = None
    bytes_limit: int | None = None
