"""Writing a call's events, in the transaction of the change they tell of, and reading them."""

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from nahbar_common.clock import rfc3339, utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.journal import repository
from media_gateway.call.models import Call, CallEvent, CallParticipant
from media_gateway.projections.appointments.models import AppointmentView
from media_gateway.streaming.hub import touch


def record(
    session: AsyncSession,
    call: Call,
    event_type: str,
    participant: CallParticipant | None = None,
    **details: Any,
) -> None:
    """Add an event to the call's journal; the caller holds the call's lock.

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


def tell_waiting_lists(session: AsyncSession, view: AppointmentView) -> None:
    """Wake the waiting lists this appointment stands in when the transaction commits."""
    touch(session.info, ("adviser", view.adviser_id))
    touch(session.info, ("office", view.office_id))


async def events_after(
    session: AsyncSession, appointment_id: UUID, seq: int
) -> Sequence[CallEvent]:
    """Give the next events of a call, in order; a good many at a time."""
    return await repository.events_after(session, appointment_id, seq)


async def last_seq(session: AsyncSession, appointment_id: UUID) -> int:
    """Give the number of a call's newest event; 0 when there is no call."""
    return await repository.last_seq(session, appointment_id)
