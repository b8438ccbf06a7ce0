"""Tables of declarations; triggers hold what is published, and who may publish it (0002, 0013)."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_record_id
from sqlalchemy import JSON, CheckConstraint, Column, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from consent.parts import Audience, Purpose

_OFFICE_SCOPE = text("office_id IS NOT NULL")
_ALL_OFFICES_SCOPE = text("office_id IS NULL")


class Declaration(SQLModel, table=True):
    """A declaration: written, reviewed by a second person, published as version n, then retired.

    office_id is null when it is for all offices. revision counts edits, for ETag. A change of a
    reviewed draft makes it a draft again. Of each scope, purpose and audience one version is
    published at most: the next one retires it.
    """

    __tablename__ = "declarations"
    __table_args__ = (
        CheckConstraint("(version IS NULL) = (published_at IS NULL)", name="published"),
        CheckConstraint("version >= 1", name="version"),
        # Consents refer to this: only to a version that was published.
        UniqueConstraint("id", "version", name="uq_declarations_published_version"),
        # One of two publications at once loses here, whatever Python thought.
        Index(
            "uq_declarations_office_version",
            "office_id",
            "purpose",
            "audience",
            "version",
            unique=True,
            sqlite_where=_OFFICE_SCOPE,
            postgresql_where=_OFFICE_SCOPE,
        ),
        Index(
            "uq_declarations_all_offices_version",
            "purpose",
            "audience",
            "version",
            unique=True,
            sqlite_where=_ALL_OFFICES_SCOPE,
            postgresql_where=_ALL_OFFICES_SCOPE,
        ),
    )

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    office_id: UUID | None = None
    purpose: Purpose = literal_column(Purpose, default="video_talk", server_default="video_talk")
    audience: Audience = literal_column(Audience, length=10)
    version: int | None = None
    dpo_name: str = Field(max_length=200)
    dpo_email: str = Field(max_length=254)
    dpo_phone: str = Field(max_length=50)
    needs_legal_review: bool
    revision: int = 1
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    reviewed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    reviewed_by: UUID | None = None
    published_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    published_by: UUID | None = None
    """None where an operator published it from the command line."""
    material_change: bool = False
    """Consents to versions before this one no longer suffice: people are asked anew."""
    retired_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    retired_by: UUID | None = None
    consents_end: bool = False
    """It was retired with the consents given to it: people are asked anew, if there is a next."""
    filled: dict[str, str] | None = Field(default=None, sa_column=Column(JSON))
    """What the places of the text ({office}, …) stood for when it was published."""


class DeclarationWriter(SQLModel, table=True):
    """Somebody who wrote a declaration, or a part of it: they neither review nor publish it."""

    __tablename__ = "declaration_writers"

    declaration_id: UUID = Field(primary_key=True, foreign_key="declarations.id")
    account_id: UUID = Field(primary_key=True, index=True)


class DeclarationRemark(SQLModel, table=True):
    """Why somebody sent a draft back to those who write it; never changes.

    revision: what it made of the draft. While the draft has it, nobody has written since.
    """

    __tablename__ = "declaration_remarks"

    declaration_id: UUID = Field(primary_key=True, foreign_key="declarations.id")
    revision: int = Field(primary_key=True)
    remark: str = Field(max_length=2000)
    said_by: UUID = Field(index=True)
    said_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)


class DeclarationText(SQLModel, table=True):
    """A declaration in one language, with the SHA-256 of the exact text a person reads."""

    __tablename__ = "declaration_texts"
    __table_args__ = (
        # Consents refer to this: the database itself refuses one for another text.
        UniqueConstraint(
            "declaration_id", "locale", "text_sha256", name="uq_declaration_texts_exact"
        ),
    )

    declaration_id: UUID = Field(primary_key=True, foreign_key="declarations.id")
    locale: str = Field(primary_key=True, max_length=20)
    """A tag of the registry of languages, which the service asks: no CHECK names them."""
    title: str = Field(max_length=200)
    short: str = Field(max_length=500)
    body_markdown: str = Field(sa_column=Column(Text, nullable=False))
    needs_native_review: bool
    text_sha256: str = Field(max_length=64)
