"""Which talks are looked at: by what they need."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from appointments.vocabulary import Channel


@dataclass(frozen=True)
class Needing:
    """Which talks: of an office, not over at `ends_after`, with what is named."""

    office_id: UUID
    ends_after: datetime
    starts_before: datetime | None = None
    adviser_id: UUID | None = None
    room_id: UUID | None = None
    topic_id: UUID | None = None
    person_id: UUID | None = None
    """Somebody who takes part."""
    channel: Channel | None = None
