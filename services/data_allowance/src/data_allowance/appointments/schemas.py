"""What events of other services carry, as far as it matters here."""

from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nahbar_common.schemas import UtcMoment
from pydantic import AfterValidator, BaseModel, Field

from data_allowance.calendar import DEFAULT_ZONE

_CANCELLED = "cancelled"


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return DEFAULT_ZONE
    return name


Word = Annotated[str, AfterValidator(lambda word: word[:32])]
"""A value of somebody else's enumeration. One that is new is kept: refused, it would come again
for ever."""


class AttendanceNews(BaseModel):
    """Who takes part in an appointment, and whether a voucher was promised to them."""

    person_id: UUID
    part: Word
    voucher_requested: bool = False
    voucher_brand_id: UUID | None = None


class AppointmentNews(BaseModel):
    """Data of every appointment.* event: the whole state after what happened."""

    appointment_id: UUID
    office_id: UUID
    revision: Annotated[int, Field(ge=1, le=2**31 - 1)]
    state: Word
    channel: Word
    starts_at: UtcMoment
    ends_at: UtcMoment
    opens_at: UtcMoment
    zone: Annotated[str, Field(max_length=64), AfterValidator(_known_zone)] = DEFAULT_ZONE
    """IANA name; optional in the event. It decides which year's budget pays."""
    attendances: list[AttendanceNews]

    @property
    def cancelled(self) -> bool:
        """Tell whether the talk does not take place."""
        return self.state == _CANCELLED


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
