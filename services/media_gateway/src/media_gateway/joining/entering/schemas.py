"""What goes over the wire about coming in."""

from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from media_gateway.call.models import ParticipantState
from media_gateway.call.profiles import Profile
from media_gateway.peers.consent import Part


class CodecAbility(RequestModel):
    """Whether a browser sends and receives a codec smoothly and at little cost of power."""

    sends: bool = False
    receives: bool = False


class Arrival(RequestModel):
    """What a browser says of itself when somebody comes; without a word it gets what all can."""

    av1: CodecAbility = CodecAbility()


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
