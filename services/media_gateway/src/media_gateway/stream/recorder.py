"""Writing a call's events, in the transaction of the change they tell of."""

import json
from typing import Any
from uuid import UUID

from nahbar_common.clock import rfc3339, utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.calls.models import Call
from media_gateway.participants.models import CallParticipant
from media_gateway.stream.hub import touch
from media_gateway.stream.models import CallEvent


def record(
    session: AsyncSession,
    call: Call,
    event_type: str,
    participant: CallParticipant | None = None,
    **details: Any,
) -> None:
    """Add an event to the call's stream; the caller holds the call's lock.

    Streams of this process wake on commit, those of other replicas within a second.
    """
    call.last_event_seq += 1
    now = utc_now()
    body = {"at": rfc3339(now), **details}
    if participant is not None:
        body |= {
            "participant_id": str(participant.id),
            "part": participant.part,
            "state": participant.state,
            "since": rfc3339(participant.since),
        }
    session.add(
        CallEvent(
            appointment_id=call.appointment_id,
            seq=call.last_event_seq,
            type=event_type,
            participant_id=participant.id if participant else None,
            part=participant.part if participant else None,
            body=json.dumps(body),
            occurred_at=now,
        )
    )
    touch(session.info, ("call", call.appointment_id))


def touch_waiting_list(session: AsyncSession, adviser_id: UUID) -> None:
    """Wake the adviser's waiting-list streams when this transaction commits."""
    touch(session.info, ("adviser", adviser_id))
