"""What goes over the wire about data usage. All counters are cumulative per connection."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import BeforeValidator, Field

from media_gateway.call.profiles import Profile, Step
from media_gateway.peers.consent import Part

_LONGEST_SECONDS = 86_400.0

Counter = Annotated[int, Field(strict=True, ge=0, le=2**50)]


def _only_durations(value: Any) -> Any:
    """Take a number that is no duration as unknown: a clock that was corrected costs no report."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value) if 0 <= value <= _LONGEST_SECONDS else None
    return value


class UsageReport(RequestModel):
    """What a browser counted on one peer connection, from RTCPeerConnection.getStats()."""

    connection_id: UUID = Field(description="Random, new for each peer connection.")
    seq: int = Field(strict=True, ge=0, le=2**31 - 1, description="Grows with each report.")
    sent_bytes: Counter
    received_bytes: Counter
    sent_packets: Counter
    received_packets: Counter
    elapsed_seconds: Annotated[float | None, BeforeValidator(_only_durations)] = Field(
        description="Since the connection began; one that cannot be is measured here instead."
    )
    profile: Profile


Level = Literal["enough", "low", "used_up"]
"""How much of a voucher is used: less than 80 %, less than all, all."""


class AllowanceRead(ResponseModel):
    """What the vouchers of a call allow everybody in it: what one sends, another pays for."""

    step: Step = Field(
        description="The best picture with which the vouchers last until the planned end."
    )
    level: Level = Field(description="Of the voucher of which most is used.")
    sound_fits: bool = Field(
        description="Whether sound alone lasts until the planned end; else the telephone is next."
    )


class UsageRead(ResponseModel):
    """What the person is charged, over all connections, in bytes with IP and UDP headers."""

    charged_bytes: int
    bytes_limit: int | None = Field(description="What the person's own voucher pays for.")
    remaining_bytes: int | None = Field(description="Never below 0.")
    allowance: AllowanceRead | None = Field(
        description="Null while no voucher pays for anybody in the call, and after its end."
    )


class ParticipantUsage(ResponseModel):
    """What one person of a call is charged."""

    participant_id: UUID
    part: Part
    charged_bytes: int
    bytes_limit: int | None
    reported_at: datetime | None
