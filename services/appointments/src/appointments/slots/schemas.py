"""Free slots as the API shows them."""

from datetime import datetime
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field


class SlotRead(ResponseModel):
    """A free slot: from start to end of the talk, without the break after it."""

    starts_at: datetime
    ends_at: datetime
    adviser_id: UUID
    adviser_name: str
    room_id: UUID | None = Field(description="A free protected office, for that channel only.")
