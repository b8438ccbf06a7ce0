"""The table of what people declared about contact: append-only, of a person and an office."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    String,
    UniqueConstraint,
)
from sqlmodel import Field, SQLModel

from consent.consents.models import AskedBy, Channel

ContactKind = Literal["given", "refused"]
"""`refused`: they said no, at once or after a yes. Kept, so that nobody asks again and again."""


class ContactEntry(SQLModel, table=True):
    """What one person said to being written to by their office: yes or no.

    No address: that one stands in appointments alone. position orders a person's entries, from 1
    and without gaps; what was declared last, holds. Triggers refuse every change, and a CHECK
    refuses a yes that staff noted: nobody agrees for somebody else.
    """

    __tablename__ = "contact_entries"
    __table_args__ = (
        UniqueConstraint("person_id", "position", name="uq_contact_entries_position"),
        ForeignKeyConstraint(
            ["declaration_id", "declaration_version"],
            ["declarations.id", "declarations.version"],
            name="fk_contact_entries_published_version",
        ),
        ForeignKeyConstraint(
            ["declaration_id", "locale", "text_sha256"],
            [
                "declaration_texts.declaration_id",
                "declaration_texts.locale",
                "declaration_texts.text_sha256",
            ],
            name="fk_contact_entries_exact_text",
        ),
        CheckConstraint("position >= 1", name="position"),
        CheckConstraint(
            "(kind = 'given') = (declaration_id IS NOT NULL)"
            " AND (kind = 'given') = (declaration_version IS NOT NULL)"
            " AND (kind = 'given') = (locale IS NOT NULL)"
            " AND (kind = 'given') = (text_sha256 IS NOT NULL)",
            name="evidence",
        ),
        CheckConstraint(
            "(channel = 'web') = (registered_by IS NULL)"
            " AND (registered_by IS NULL) = (asked_by IS NULL)",
            name="registered",
        ),
        CheckConstraint("kind = 'refused' OR registered_by IS NULL", name="own_yes"),
        Index("ix_contact_entries_records", "office_id", "recorded_at", "id"),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    person_id: UUID
    office_id: UUID
    position: int
    kind: ContactKind = literal_column(ContactKind, length=10)
    channel: Channel = literal_column(Channel, length=10)
    recorded_at: datetime = Field(sa_type=UtcDateTime)
    declaration_id: UUID | None = None
    declaration_version: int | None = None
    locale: str | None = Field(default=None, sa_column=Column(String(20)))
    text_sha256: str | None = Field(default=None, max_length=64)
    link_id: UUID | None = None
    """Through which link the person came; None where staff noted their no."""
    link_made_by: str | None = Field(default=None, max_length=200)
    link_made_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    registered_by: UUID | None = Field(default=None, index=True)
    """Who of the staff noted a no that they were told."""
    asked_by: AskedBy | None = literal_column(AskedBy, default=None, nullable=True)
