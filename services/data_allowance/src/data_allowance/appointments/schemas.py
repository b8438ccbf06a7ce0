"""What events of other services carry, as far as it matters here."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated, Any, Self
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nahbar_common.events import CloudEvent
from nahbar_common.schemas import UtcMoment
from pydantic import AfterValidator, BaseModel, Field, model_validator

from data_allowance.calendar import DEFAULT_ZONE

_CANCELLED = "cancelled"
_OPENED_BEFORE = timedelta(minutes=15)
"""When the waiting room opened in the release before, whose events do not say it."""


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


def _spell_out_attendances(data: Any) -> Any:
    """Read what the release before said: one client, one adviser, and no list of them."""
    if not isinstance(data, Mapping) or "attendances" in data:
        return data
    told = [
        {
            "person_id": data.get("client_id"),
            "part": "client",
            "voucher_requested": data.get("voucher_requested", False),
        }
    ]
    if data.get("adviser_id"):
        told.append({"person_id": data["adviser_id"], "part": "adviser"})
    return {**data, "attendances": told}


class AppointmentNews(BaseModel):
    """Data of every appointment.* event: the whole state after what happened."""

    appointment_id: UUID
    office_id: UUID
    revision: Annotated[int, Field(ge=1, le=2**31 - 1)]
    cancelled: bool = False
    channel: Word | None = None
    starts_at: UtcMoment | None = None
    ends_at: UtcMoment | None = None
    opens_at: UtcMoment | None = None
    zone: Annotated[str, Field(max_length=64), AfterValidator(_known_zone)] = DEFAULT_ZONE
    """IANA name; optional in the event. It decides which year's budget pays."""
    attendances: list[AttendanceNews]

    @classmethod
    def of(cls, event: CloudEvent) -> Self:
        """Read an event; whether it is cancelled its state says, else the event's type."""
        state = event.data.get("state") or event.type.removeprefix("appointment.")
        return cls.model_validate({**event.data, "cancelled": state == _CANCELLED})

    @model_validator(mode="before")
    @classmethod
    def _understand_the_release_before(cls, data: Any) -> Any:
        return _spell_out_attendances(data)

    @model_validator(mode="after")
    def _opens_as_in_the_release_before(self) -> Self:
        if self.opens_at is None and self.starts_at is not None:
            self.opens_at = self.starts_at - _OPENED_BEFORE
        return self


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
