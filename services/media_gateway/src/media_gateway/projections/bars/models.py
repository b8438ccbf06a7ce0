"""Table of who is barred."""

from uuid import UUID

from sqlmodel import Field, SQLModel


class ConsentStanding(SQLModel, table=True):
    """The newest this service has heard of one person's consent to one appointment.

    Kept also for people and appointments it has not seen yet. `revision` is consent's own counter
    per person and appointment: events may come late, and only a newer one counts.
    """

    __tablename__ = "consent_standings"

    appointment_id: UUID = Field(primary_key=True)
    person_id: UUID = Field(primary_key=True)
    revision: int
    barred: bool
