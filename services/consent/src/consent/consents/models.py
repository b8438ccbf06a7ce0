"""The table of consents and withdrawals: append-only, one row for each thing a person declared."""

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

from consent.parts import PersonPart

EntryKind = Literal["given", "withdrawn"]
Channel = Literal["web", "spoken", "paper", "email"]
"""How somebody declared something: by themselves in the browser, or told to staff, who noted it."""
AskedBy = Literal["self", "guardian", "representative"]
"""Who told staff so: the person, who has custody of them, or whom they authorised."""


class ConsentEntry(SQLModel, table=True):
    """A consent or a withdrawal of one person for one appointment.

    position orders a person's entries for an appointment, from 1 and without gaps; the unique
    constraint makes the database decide which of two simultaneous entries comes first. What was
    declared last, holds. Triggers refuse every change but setting carried_out_at once.
    """

    __tablename__ = "consent_entries"
    __table_args__ = (
        UniqueConstraint(
            "appointment_id", "person_id", "position", name="uq_consent_entries_position"
        ),
        ForeignKeyConstraint(
            ["declaration_id", "declaration_version"],
            ["declarations.id", "declarations.version"],
            name="fk_consent_entries_published_version",
        ),
        # Nobody can have consented to a text that was never in a declaration.
        ForeignKeyConstraint(
            ["declaration_id", "locale", "text_sha256"],
            [
                "declaration_texts.declaration_id",
                "declaration_texts.locale",
                "declaration_texts.text_sha256",
            ],
            name="fk_consent_entries_exact_text",
        ),
        CheckConstraint("position >= 1", name="position"),
        CheckConstraint("kind = 'given' OR position > 1", name="withdrawal_follows"),
        CheckConstraint(
            "(kind = 'given') = (declaration_id IS NOT NULL)"
            " AND (kind = 'given') = (declaration_version IS NOT NULL)"
            " AND (kind = 'given') = (locale IS NOT NULL)"
            " AND (kind = 'given') = (text_sha256 IS NOT NULL)",
            name="evidence",
        ),
        CheckConstraint("kind = 'withdrawn' OR carried_out_at IS NULL", name="carried_out"),
        CheckConstraint(
            "(channel = 'web') = (registered_by IS NULL)"
            " AND (registered_by IS NULL) = (asked_by IS NULL)",
            name="registered",
        ),
        Index("ix_consent_entries_records", "office_id", "kind", "recorded_at", "id"),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    appointment_id: UUID
    person_id: UUID
    office_id: UUID
    part: PersonPart = literal_column(PersonPart)
    position: int
    kind: EntryKind = literal_column(EntryKind, length=10)
    channel: Channel = literal_column(Channel, length=10)
    recorded_at: datetime = Field(sa_type=UtcDateTime)
    declaration_id: UUID | None = None
    declaration_version: int | None = None
    # Without a check of its own: the exact text it belongs to has one.
    locale: str | None = Field(default=None, sa_column=Column(String(20)))
    text_sha256: str | None = Field(default=None, max_length=64)
    link_id: UUID | None = None
    """Through which link the person came; None for staff, and where it was not noted."""
    link_made_by: str | None = Field(default=None, max_length=200)
    """Who made that link, `<kind>:<id>` as the token says."""
    link_made_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    registered_by: UUID | None = Field(default=None, index=True)
    """Who of the staff noted it; None where the person did it themselves."""
    asked_by: AskedBy | None = literal_column(AskedBy, default=None, nullable=True)
    carried_out_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
