"""Working hours and absences as the API takes and shows them."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated, Self
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel, UtcMoment, Versioned
from pydantic import Field, model_validator

from appointments.schedules.working_time import Shift
from appointments.vocabulary import BookedTalks

WallTime = Annotated[
    str,
    Field(
        pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
        description="Wall time in the office's zone; 24:00 is the end of the day.",
        examples=["08:00"],
    ),
]
_LONGEST_ABSENCE = timedelta(days=366)


class Stretch(RequestModel):
    """One stretch of work on a weekday."""

    weekday: int = Field(strict=True, ge=0, le=6, description="0 is Monday.")
    starts: WallTime
    ends: WallTime

    @model_validator(mode="after")
    def _goes_forward(self) -> Self:
        if self.starts >= self.ends:
            raise ValueError("starts must be before ends")
        return self

    @property
    def shift(self) -> Shift:
        """The same in minutes."""
        return Shift(self.weekday, _minutes(self.starts), _minutes(self.ends))

    @classmethod
    def of(cls, shift: Shift) -> Self:
        """Write minutes as wall times."""
        return cls(
            weekday=shift.weekday,
            starts=_wall_time(shift.starts_minute),
            ends=_wall_time(shift.ends_minute),
        )


class WeeklyHours(RequestModel):
    """All working hours of an adviser; they replace the ones before."""

    items: list[Stretch] = Field(max_length=50)
    booked_talks: BookedTalks = Field(
        default="refuse", description="When talks are booked that no longer lie in them."
    )


class WeeklyHoursRead(Versioned):
    """All working hours of an adviser."""

    items: list[Stretch]
    version: int = Field(description="The ETag.")

    @classmethod
    def of(cls, version: int, shifts: Sequence[Shift]) -> Self:
        """Show shifts."""
        return cls(items=[Stretch.of(shift) for shift in shifts], version=version)


class NewAbsence(RequestModel):
    """A time in which an adviser takes no talks."""

    starts_at: UtcMoment
    ends_at: UtcMoment
    stand_in_id: UUID | None = Field(
        default=None,
        description="The colleague of the same office who may hand out links meanwhile.",
    )
    booked_talks: BookedTalks = Field(default="refuse", description="When talks are booked then.")

    @model_validator(mode="after")
    def _goes_forward(self) -> Self:
        if not timedelta(0) < self.ends_at - self.starts_at <= _LONGEST_ABSENCE:
            raise ValueError("ends_at must be after starts_at, by 366 days at most")
        return self


class AbsenceRead(ResponseModel):
    """An absence."""

    id: UUID
    adviser_id: UUID
    starts_at: UtcMoment
    ends_at: UtcMoment
    stand_in_id: UUID | None = Field(
        description="The colleague who acts in the adviser's talks meanwhile."
    )


def _minutes(wall_time: str) -> int:
    hours, minutes = wall_time.split(":")
    return int(hours) * 60 + int(minutes)


def _wall_time(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
