"""What appointments tells of an appointment."""

from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field


class AppointmentNews(BaseModel):
    """Data of every appointment.* event; a cancellation carries no times and no channel."""

    appointment_id: UUID
    revision: int = Field(ge=0, le=2**31 - 1)
    office_id: UUID
    adviser_id: UUID
    client_id: UUID
    channel: str | None = Field(default=None, max_length=32)
    starts_at: AwareDatetime | None = None
    ends_at: AwareDatetime | None = None
    voucher_requested: bool | None = None
