"""What appointments tells of an appointment, by event and when asked."""

from datetime import timedelta
from typing import Any, Self
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field, model_validator

_OPENED_BEFORE = timedelta(minutes=15)
"""When the waiting room opened in the release that did not say."""


class AttendanceNews(BaseModel):
    """A person's part in the appointment. Parts yet to come are kept as they are."""

    person_id: UUID
    part: str = Field(max_length=32)
    voucher_requested: bool = False


class AppointmentNews(BaseModel):
    """The appointment after the change. A cancellation of the release before has no times.

    Read `people`: who takes part, also when the news is of the release before, which knew one
    client and one adviser.
    """

    appointment_id: UUID
    revision: int = Field(ge=0, le=2**31 - 1)
    office_id: UUID
    adviser_id: UUID
    state: str = Field(max_length=16)
    channel: str | None = Field(default=None, max_length=32)
    starts_at: AwareDatetime | None = None
    ends_at: AwareDatetime | None = None
    opens_at: AwareDatetime | None = None
    closes_at: AwareDatetime | None = None
    people: list[AttendanceNews] = Field(alias="attendances", min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _read_the_release_before(cls, data: Any) -> Any:
        if not isinstance(data, dict) or data.get("attendances") is not None:
            return data
        client = {
            "person_id": data.get("client_id"),
            "part": "client",
            "voucher_requested": data.get("voucher_requested") or False,
        }
        adviser = {"person_id": data.get("adviser_id"), "part": "adviser"}
        return {**data, "attendances": [client, adviser]}

    @model_validator(mode="after")
    def _say_when_it_opens(self) -> Self:
        if self.opens_at is None and self.starts_at is not None:
            self.opens_at = self.starts_at - _OPENED_BEFORE
        return self
