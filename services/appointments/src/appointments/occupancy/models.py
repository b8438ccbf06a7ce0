"""Table of occupied cells: the one mechanism against double booking, on both engines."""

from uuid import UUID

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class OccupiedCell(SQLModel, table=True):
    """A quarter of an hour that a talk takes of an adviser or a room; the key allows it once.

    WITHOUT ROWID keeps SQLite's rows in the order of the key, which the slot search reads.
    """

    __tablename__ = "occupied_cells"
    __table_args__ = ({"sqlite_with_rowid": False},)

    resource_id: UUID = Field(primary_key=True)
    cell: int = Field(primary_key=True, sa_type=BigInteger)
    """UTC epoch seconds // 900."""
    appointment_id: UUID = Field(foreign_key="appointments.id", index=True)
