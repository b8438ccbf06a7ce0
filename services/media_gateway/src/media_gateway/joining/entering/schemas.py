"""What goes over the wire about coming in."""

from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from media_gateway.call.models import ParticipantState
from media_gateway.call.profiles import Profile
from media_gateway.peers.consent import Part


class VoucherRead(ResponseModel):
    """What a voucher pays for."""

    bytes_limit: int


class Entry(ResponseModel):
    """Somebody's place in the waiting room or the call."""

    participant_id: UUID
    state: ParticipantState
    part: Part
    profile_default: Profile
    voucher: VoucherRead | None = Field(description="Only for whom a voucher pays.")


class Left(ResponseModel):
    """Answer to leaving."""

    participant_id: UUID
    state: ParticipantState
