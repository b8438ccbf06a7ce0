"""Table of protected offices."""

from uuid import UUID

from nahbar_common.ids import new_record_id
from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

MOST_ROOMS = 200
"""An office has fewer; the bound keeps the slot search bounded."""


class Room(SQLModel, table=True):
    """A protected office; after each talk it is aired before the next."""

    __tablename__ = "rooms"
    __table_args__ = (
        CheckConstraint("airing_minutes >= 0 AND airing_minutes % 15 = 0", name="whole_cells"),
        CheckConstraint("capacity > 0", name="capacity"),
    )

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    office_id: UUID = Field(foreign_key="offices.id", index=True)
    name: str = Field(max_length=100)
    capacity: int
    airing_minutes: int
    active: bool = True
    version: int = 1
