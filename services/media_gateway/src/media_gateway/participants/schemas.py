"""What goes over the wire about the people of a call."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from media_gateway.clients.consent import Part
from media_gateway.participants.models import LeftReason, ParticipantState
from media_gateway.usage.profiles import Profile


class EntryRequest(RequestModel):
    """Asking to enter the waiting room."""

    device: str | None = Field(
        default=None,
        max_length=64,
        description="May be sent and is not kept: a person is one participant on all devices.",
    )


class VoucherRead(ResponseModel):
    """What a voucher pays for."""

    bytes_limit: int


class Entry(ResponseModel):
    """Somebody's place in the waiting room or the call."""

    participant_id: UUID
    state: ParticipantState
    part: Part
    room_open: Literal[True] = True
    profile_default: Profile
    voucher: VoucherRead | None = Field(description="Only for the client, when a voucher pays.")


class ParticipantRead(ResponseModel):
    """Somebody in a call, as the adviser sees them."""

    participant_id: UUID
    part: Part
    state: ParticipantState
    since: datetime
    reason: LeftReason | None = Field(description="How they went, when they are gone.")


class Left(ResponseModel):
    """Answer to leaving."""

    participant_id: UUID
    state: ParticipantState
