"""What goes over the wire about a call as a whole."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from media_gateway.call.models import Call, EndReason


class CallRead(ResponseModel):
    """A call after it was ended or opened again."""

    appointment_id: UUID
    state: Literal["open", "ended"]
    ended_at: datetime | None
    end_reason: EndReason | None
    closes_at: datetime = Field(description="Until when it can be opened again.")


class PersonUsage(ResponseModel):
    """What one person is charged, in bytes with IP and UDP headers."""

    person_id: UUID
    part: str
    charged_bytes: int


class CallEnded(ResponseModel):
    """Data of call.ended. `started_at` is null when nobody met at the time it was moved to last.

    A talk that is moved after its call ended is held again, and ends again; so does a call that was
    opened again. What is charged counts from the beginning each time. `starts_at` is the time it
    was booked for when it ended: who knows another one knows that it was moved.
    """

    appointment_id: UUID
    office_id: UUID
    starts_at: datetime
    started_at: datetime | None
    ended_at: datetime
    duration_seconds: int
    usage: list[PersonUsage]


class CallUnattended(ResponseModel):
    """Data of call.unattended: a client waits, it is past the start, the adviser is not there."""

    appointment_id: UUID
    office_id: UUID
    adviser_id: UUID
    since: datetime = Field(description="Since when the client has waited.")


class CallClientCame(ResponseModel):
    """Data of call.client_came: a client is in the waiting room, whoever else is there or not.

    Whoever came was not absent, also when nobody let them in.
    """

    appointment_id: UUID
    office_id: UUID
    came_at: datetime


class CallClientStayed(ResponseModel):
    """Data of call.client_stayed: a client was here without a break from then until then.

    Waiting or let in, it makes no difference; told when they have gone.
    """

    appointment_id: UUID
    came_at: datetime
    left_at: datetime


def read_of(call: Call) -> CallRead:
    """Give a call as it is answered."""
    return CallRead(
        appointment_id=call.appointment_id,
        state=call.state,
        ended_at=call.ended_at,
        end_reason=call.end_reason,
        closes_at=call.closes_at,
    )
