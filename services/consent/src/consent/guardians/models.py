"""Tables of guardians: what an office demands, and whose guardian has to agree to which talk."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel


class GuardianRule(SQLModel, table=True):
    """Whether an office demands a guardian's consent for minors; no row: it does not."""

    __tablename__ = "guardian_rules"

    office_id: UUID = Field(primary_key=True)
    is_demanded: bool
    chosen_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)


class GuardianDemand(SQLModel, table=True):
    """That somebody's guardian has to agree to a talk, or no longer has to, as appointments says.

    The row is the lock of both people's entries: what either declares is told with one count.
    """

    __tablename__ = "guardian_demands"
    __table_args__ = (
        UniqueConstraint("appointment_id", "guardian_id", name="uq_guardian_demands_guardian"),
    )

    appointment_id: UUID = Field(primary_key=True)
    person_id: UUID = Field(primary_key=True, index=True)
    """The minor."""
    guardian_id: UUID = Field(index=True)
    """A random id that the booking made; it never becomes another."""
    office_id: UUID
    is_demanded: bool
    revision: int
