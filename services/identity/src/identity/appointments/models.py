"""What is known of appointments."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlmodel import Field, SQLModel


class AppointmentState(SQLModel, table=True):
    """The newest that events have told of an appointment; older ones arriving late are ignored."""

    __tablename__ = "appointment_states"

    appointment_id: UUID = Field(primary_key=True)
    revision: int
    cancelled: bool = False
    updated_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)
