"""Table of the projection of appointments."""

from datetime import datetime
from uuid import UUID

from nahbar_common.db import UtcDateTime
from sqlmodel import Field, SQLModel

GERMANY = "Europe/Berlin"


class AppointmentView(SQLModel, table=True):
    """The newest this service has heard of an appointment; times in UTC.

    `revision` is appointments' own counter: only something newer replaces what is stored.
    """

    __tablename__ = "appointment_views"

    appointment_id: UUID = Field(primary_key=True)
    revision: int
    office_id: UUID
    adviser_id: UUID = Field(index=True)
    channel: str = Field(max_length=32)
    state: str = Field(max_length=16)
    starts_at: datetime = Field(sa_type=UtcDateTime)
    ends_at: datetime = Field(sa_type=UtcDateTime)
    opens_at: datetime = Field(sa_type=UtcDateTime)
    closes_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """None in rows from before it was told."""
    zone: str = Field(default=GERMANY, max_length=64, sa_column_kwargs={"server_default": GERMANY})
    """The office's time zone (IANA), in which people are shown times."""
