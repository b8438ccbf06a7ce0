"""What goes over the wire about coming in."""

from typing import Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from media_gateway.call.models import ParticipantState
from media_gateway.call.profiles import Profile
from media_gateway.peers.consent import Part


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
    voucher: VoucherRead | None = Field(description="Only for whom a voucher pays.")


class Left(ResponseModel):
    """Answer to leaving."""

    participant_id: UUID
    state: ParticipantState
