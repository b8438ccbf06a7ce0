"""What goes over the wire about the people of a call."""

from datetime import datetime
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from media_gateway.call.models import CallParticipant, LeftReason, ParticipantState
from media_gateway.peers.consent import Part


class ParticipantRead(ResponseModel):
    """Somebody in a call, as the adviser sees them."""

    participant_id: UUID
    part: Part
    state: ParticipantState
    since: datetime
    reason: LeftReason | None = Field(
        description="How they went, when they are gone; exceeded_limits also while they wait again."
    )


def read_of(participant: CallParticipant) -> ParticipantRead:
    """Give a participant as the adviser sees them."""
    return ParticipantRead(
        participant_id=participant.id,
        part=participant.part,
        state=participant.state,
        since=participant.since,
        reason=participant.left_reason,
    )
