"""What goes over the wire about the waiting room as the adviser sees it."""

from datetime import datetime
from uuid import UUID

from nahbar_common.schemas import ResponseModel

from media_gateway.peers.consent import Part


class WaitingPerson(ResponseModel):
    """Somebody who waits to be let in."""

    appointment_id: UUID
    adviser_id: UUID
    participant_id: UUID
    part: Part
    since: datetime


class WaitingList(ResponseModel):
    """Data of `snapshot` and `waiting` in the stream: everybody who waits now, longest first."""

    items: list[WaitingPerson]
