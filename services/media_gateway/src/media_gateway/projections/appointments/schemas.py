"""What appointments tells of an appointment, by event and when asked."""

from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field

from media_gateway.projections.appointments.models import GERMANY


class AttendanceNews(BaseModel):
    """A person's part in the appointment. Parts yet to come are kept as they are."""

    person_id: UUID
    part: str = Field(max_length=32)
    voucher_requested: bool = False


class AppointmentNews(BaseModel):
    """The whole appointment after the change."""

    appointment_id: UUID
    revision: int = Field(ge=0, le=2**31 - 1)
    office_id: UUID
    adviser_id: UUID
    state: str = Field(max_length=16)
    channel: str = Field(max_length=32)
    starts_at: AwareDatetime
    ends_at: AwareDatetime
    opens_at: AwareDatetime
    closes_at: AwareDatetime
    zone: str = Field(default=GERMANY, max_length=64)
    attendances: list[AttendanceNews] = Field(min_length=1)
