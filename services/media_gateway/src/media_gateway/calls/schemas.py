"""What goes over the wire about a call as a whole."""

from datetime import datetime
from uuid import UUID

from nahbar_common.schemas import ResponseModel


class CallRead(ResponseModel):
    """A call after it was ended."""

    appointment_id: UUID
    state: str
    ended_at: datetime | None


class PersonUsage(ResponseModel):
    """What one person is charged, in bytes with IP and UDP headers."""

    person_id: UUID
    part: str
    charged_bytes: int


class CallEnded(ResponseModel):
    """Data of call.ended. `started_at` is null when nobody met at the time it was moved to last.

    A talk that is moved after its call ended is held again, and ends again. `starts_at` is the time
    it was booked for when it ended: who knows another one knows that it was moved.
    """

    appointment_id: UUID
    office_id: UUID
    starts_at: datetime
    started_at: datetime | None
    ended_at: datetime
    duration_seconds: int
    usage: list[PersonUsage]
