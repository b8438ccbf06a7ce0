"""Table of the projection of attendances."""

from uuid import UUID

from sqlmodel import Field, SQLModel


class AttendanceView(SQLModel, table=True):
    """A person's part in an appointment, as appointments told it last; both ids name it."""

    __tablename__ = "attendance_views"

    appointment_id: UUID = Field(primary_key=True)
    person_id: UUID = Field(primary_key=True)
    part: str = Field(max_length=32)
    voucher_requested: bool = False
