"""What events of the appointments service carry, as far as it matters here."""

from typing import Annotated, Literal
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nahbar_common.schemas import UtcMoment
from pydantic import AfterValidator, BaseModel, Field

from data_allowance.calendar import DEFAULT_ZONE


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return DEFAULT_ZONE
    return name


class CancelledTalk(BaseModel):
    """Data of appointment.cancelled."""

    appointment_id: UUID
    office_id: UUID
    client_id: UUID
    revision: Annotated[int, Field(ge=1, le=2**31 - 1)]


class BookedTalk(CancelledTalk):
    """Data of appointment.booked, .moved, .channel_changed and .voucher_retry: the whole state."""

    channel: Literal["video", "phone", "protected_office"]
    voucher_requested: bool
    starts_at: UtcMoment
    ends_at: UtcMoment
    zone: Annotated[str, Field(max_length=64), AfterValidator(_known_zone)] = DEFAULT_ZONE
    """IANA name; optional in the event. It decides which year's budget pays."""


class EndedCall(BaseModel):
    """Data of call.ended; bytes are what each person is charged, both directions."""

    class Usage(BaseModel):
        """What one person used."""

        person_id: UUID
        charged_bytes: Annotated[int, Field(ge=0, le=2**53)]

    appointment_id: UUID
    starts_at: UtcMoment | None = None
    """The time the talk was booked for; events from before it was told lack it."""
    ended_at: UtcMoment
    usage: list[Usage] = Field(default_factory=list)

    def bytes_of(self, person_id: UUID) -> int:
        """Sum what one person used, on all their devices."""
        return sum(used.charged_bytes for used in self.usage if used.person_id == person_id)
