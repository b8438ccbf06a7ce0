"""What goes over the wire about declarations."""

from datetime import datetime
from typing import Annotated, ClassVar, Literal, Self
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
from pydantic import AfterValidator, Field, StringConstraints, model_validator

from consent.declarations.wording import BodyMarkdown, Line
from consent.languages.schemas import LanguageRead
from consent.languages.tags import LanguageTag
from consent.parts import WRITTEN, Audience, Purpose

DeclarationState = Literal["draft", "sent_back", "reviewed", "published", "retired"]
"""draft: being written; sent_back: somebody else remarked on it, and nobody has written since;
reviewed: found good by somebody else; published: read and consented to from now on; retired: a
later version took its place, or it was taken back."""
Title = Annotated[Line, Field(max_length=200)]
Short = Annotated[Line, Field(max_length=500, description="The declaration in one sentence.")]


def _german_is_there(texts: dict[str, "TextWrite"]) -> dict[str, "TextWrite"]:
    if "de" not in texts:
        raise ValueError("German text is missing")
    return texts


class DpoContact(RequestModel):
    """How to reach the data-protection officer (GDPR Art. 13(1)(b))."""

    name: Annotated[Line, Field(max_length=200)]
    email: Annotated[Line, Field(max_length=254, pattern=r"^[^@\s]+@[^@\s]+$")]
    phone: Annotated[Line, Field(max_length=50, pattern=r"^[0-9+()/ -]+$")]


class TextWrite(RequestModel):
    """The declaration in one language."""

    title: Title
    short: Short
    body_markdown: BodyMarkdown
    needs_native_review: bool = Field(
        default=False, description="A native speaker has yet to review this translation."
    )


class DeclarationWrite(RequestModel):
    """What a draft consists of; German is always there."""

    texts: Annotated[
        dict[LanguageTag, TextWrite], Field(max_length=40), AfterValidator(_german_is_there)
    ]
    dpo: DpoContact
    needs_legal_review: bool = Field(
        default=True, description="A lawyer has yet to review this declaration."
    )


class DeclarationCreate(DeclarationWrite):
    """A new draft, for one office or, with null, for all of them."""

    office_id: UUID | None
    purpose: Purpose = "video_talk"
    audience: Audience

    @model_validator(mode="after")
    def _is_asked(self) -> Self:
        if (self.purpose, self.audience) not in WRITTEN:
            raise ValueError("nobody of this audience is asked for this purpose")
        return self


Remark = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=2000),
    Field(pattern=r"^[^\x00-\x08\x0b\x0c\x0e-\x1f]+$"),
]


class SendingBack(RequestModel):
    """What those who write a draft should see to before it is reviewed again."""

    remark: Remark


class RemarkRead(ResponseModel):
    """Why a draft was sent back."""

    remark: str
    said_by: UUID
    said_at: datetime


class Publication(RequestModel):
    """What the publisher decides with a new version."""

    material_change: bool = Field(
        description="Consents to earlier versions no longer suffice: people are asked anew."
    )


class Retirement(RequestModel):
    """What is decided with a version that is taken back without a next one."""

    consents_end: bool = Field(
        description="Consents given to it no longer suffice. Withdrawing stays possible anyway."
    )


class TextRead(ResponseModel):
    """The declaration in one language, with the SHA-256 of its exact text."""

    title: str
    short: str
    body_markdown: str
    needs_native_review: bool
    text_sha256: str = Field(
        description="Of title, short, body and the DPO's name, e-mail, phone, "
        "in UTF-8 joined by blank lines."
    )


class DeclarationSummary(ResponseModel):
    """One line of the list of declarations."""

    id: UUID
    office_id: UUID | None
    purpose: Purpose
    audience: Audience
    state: DeclarationState
    version: int | None
    titles: dict[LanguageTag, str]
    needs_legal_review: bool
    is_current: bool = Field(
        description="The published version of its scope, purpose and audience."
    )
    created_at: datetime
    published_at: datetime | None
    retired_at: datetime | None
    revision: int = Field(description="Of the draft; the ETag.")


class DeclarationRead(Versioned):
    """A declaration in all its languages."""

    version_field: ClassVar[str] = "revision"

    id: UUID
    office_id: UUID | None
    purpose: Purpose
    audience: Audience
    state: DeclarationState
    version: int | None
    texts: dict[LanguageTag, TextRead]
    dpo: DpoContact
    needs_legal_review: bool
    created_at: datetime
    writers: list[UUID] = Field(
        description="Accounts of those who wrote in it; they neither review nor publish it."
    )
    remarks: list[RemarkRead] = Field(
        description="Why it was sent back, each time, the newest first."
    )
    reviewed_at: datetime | None
    reviewed_by: UUID | None
    published_at: datetime | None
    published_by: UUID | None = Field(description="Null where an operator did, by a command.")
    material_change: bool
    retired_at: datetime | None
    retired_by: UUID | None
    consents_end: bool
    filled: dict[str, str] = Field(
        description="What stands in the text for places such as {office}; empty in a draft."
    )
    revision: int = Field(description="Of the draft; the ETag.")


class OwnDeclaration(ResponseModel):
    """The declaration a person reads before they answer, in one language."""

    declaration_id: UUID
    version: int
    purpose: Purpose
    audience: Audience
    locale: LanguageTag
    asked_locale: LanguageTag = Field(description="The language that was asked for.")
    falls_back: bool = Field(
        description="There is no text in the language that was asked for: this one is German."
    )
    title: str
    short: str
    body_markdown: str
    text_sha256: str
    dpo: DpoContact
    published_at: datetime
    needs_legal_review: bool
    needs_native_review: bool
    locales: list[LanguageTag] = Field(
        description="The languages it can be read in: offered by the office, and written."
    )
    languages: list[LanguageRead] = Field(
        description="The languages the office offers, written or not."
    )
