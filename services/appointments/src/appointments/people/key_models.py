"""Table of person keys: its own, so that it can be backed up separately and briefly."""

from uuid import UUID

from sqlalchemy import LargeBinary
from sqlmodel import Field, SQLModel


class PersonKey(SQLModel, table=True):
    """One AES-256 key per person, wrapped by the data keys. Erasing it erases the person."""

    __tablename__ = "person_keys"

    person_id: UUID = Field(primary_key=True)
    wrapped_key: bytes = Field(sa_type=LargeBinary)
