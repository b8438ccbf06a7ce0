"""What goes over the wire about data usage. All counters are cumulative per connection."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from media_gateway.clients.consent import Part
from media_gateway.usage.profiles import Profile

Counter = Annotated[int, Field(strict=True, ge=0, le=2**50)]


class UsageReport(RequestModel):
    """What a browser counted on one peer connection, from RTCPeerConnection.getStats()."""

    connection_id: UUID = Field(description="Random, new for each peer connection.")
    seq: int = Field(strict=True, ge=0, le=2**31 - 1, description="Grows with each report.")
    sent_bytes: Counter
    received_bytes: Counter
    sent_packets: Counter
    received_packets: Counter
    elapsed_seconds: float = Field(ge=0, le=86_400, description="Since the connection began.")
    profile: Profile


class UsageRead(ResponseModel):
    """What the person is charged, over all connections, in bytes with IP and UDP headers."""

    charged_bytes: int
    bytes_limit: int | None = Field(description="What the voucher pays for; client only.")
    remaining_bytes: int | None = Field(description="Never below 0.")


class ParticipantUsage(ResponseModel):
    """What one person of a call is charged."""

    participant_id: UUID
    part: Part
    charged_bytes: int
    bytes_limit: int | None
    reported_at: datetime | None
