"""Table of clients."""

from datetime import datetime
from uuid import UUID

from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from nahbar_common.locales import Locale
from sqlalchemy import LargeBinary, String, UniqueConstraint
from sqlmodel import Field, SQLModel


class Client(SQLModel, table=True):
    """A person who is counselled: a random id, and sealed contact data as far as given."""

    __tablename__ = "clients"
    __table_args__ = (UniqueConstraint("office_id", "reference_index"),)

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    office_id: UUID = Field(foreign_key="offices.id")
    language: Locale = Field(default="de", sa_type=String(12))
    reference_index: bytes | None = Field(default=None, sa_type=LargeBinary)
    """Blind index: finds an equal reference of the same office without opening any."""
    reference: bytes | None = Field(default=None, sa_type=LargeBinary)
    display_name: bytes | None = Field(default=None, sa_type=LargeBinary)
    phone: bytes | None = Field(default=None, sa_type=LargeBinary)
    email: bytes | None = Field(default=None, sa_type=LargeBinary)
    """Written to only while consent says so: what the person agreed to stands there (ADR 0070)."""
    version: int = 1
    idle_since: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """The night in which no talk of theirs was on file any more; retention notes it."""
