"""Tables of consents told to staff: what waits for a second person, scans, and who heard what."""

from datetime import date, datetime, timedelta
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, LargeBinary
from sqlmodel import Field, SQLModel

from consent.parts import PersonPart

MediaType = Literal["application/pdf", "image/jpeg", "image/png"]

UNUSED = timedelta(days=1)
"""How long a scan waits to be registered, and a spoken consent for its second person."""
KEPT = timedelta(days=3 * 365)
"""How long a paper is kept: as long as somebody may sue about it (§ 195 BGB)."""


class ToldConsent(SQLModel, table=True):
    """How an entry came about that the person did not make themselves; never changes.

    confirmed_by: who heard it as well; None for a paper, which speaks for itself.
    """

    __tablename__ = "told_consents"
    __table_args__ = (
        CheckConstraint("confirmed_by IS NULL OR confirmed_by <> noted_by", name="two_people"),
    )

    entry_id: UUID = Field(primary_key=True, foreign_key="consent_entries.id")
    declared_on: date
    """The day it was signed or said, in Germany."""
    noted_by: UUID = Field(index=True)
    confirmed_by: UUID | None = Field(default=None, index=True)


class SpokenNote(SQLModel, table=True):
    """What somebody of the staff heard, and a second has yet to confirm; no consent until then."""

    __tablename__ = "spoken_notes"
    __table_args__ = (
        ForeignKeyConstraint(
            ["declaration_id", "locale", "text_sha256"],
            [
                "declaration_texts.declaration_id",
                "declaration_texts.locale",
                "declaration_texts.text_sha256",
            ],
            name="fk_spoken_notes_exact_text",
        ),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    appointment_id: UUID = Field(index=True)
    person_id: UUID = Field(index=True)
    office_id: UUID
    part: PersonPart = literal_column(PersonPart)
    declaration_id: UUID
    locale: str = Field(max_length=20)
    text_sha256: str = Field(max_length=64)
    after_position: int
    """Of what the person had declared last by then, 0 for nothing: later words win."""
    noted_by: UUID = Field(index=True)
    noted_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    until: datetime = Field(sa_type=UtcDateTime, index=True)


class PersonKey(SQLModel, table=True):
    """What opens a person's scans, wrapped by the data keys; gone with the last of them."""

    __tablename__ = "person_keys"

    person_id: UUID = Field(primary_key=True)
    wrapped_key: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class Scan(SQLModel, table=True):
    """A signed paper, sealed with the person's key. Nobody here looks into it."""

    __tablename__ = "scans"
    __table_args__ = (CheckConstraint("size_bytes > 0", name="size_bytes"),)

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    appointment_id: UUID
    person_id: UUID = Field(index=True)
    office_id: UUID
    entry_id: UUID | None = Field(default=None, unique=True, foreign_key="consent_entries.id")
    """The consent it proves; None until that is registered."""
    media_type: MediaType = literal_column(MediaType)
    size_bytes: int
    content_sha256: str = Field(max_length=64)
    content_sealed: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    stored_by: UUID = Field(index=True)
    stored_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    delete_after: datetime = Field(sa_type=UtcDateTime, index=True)
