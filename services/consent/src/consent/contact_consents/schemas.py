"""What goes over the wire about being written to."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from consent.consents.models import AskedBy, Channel
from consent.contact_consents.models import ContactKind
from consent.languages.tags import LanguageTag

ContactState = Literal["none", "given", "outdated", "refused"]
"""none: never asked, or no answer yet. outdated: given to a version that no longer suffices; it
opens nothing, and they are asked anew. refused: they said no, or took their yes back."""


class OwnContactConsent(ResponseModel):
    """What the person who asks said last, and whether there is a text to agree to."""

    state: ContactState
    askable: bool = Field(
        description="Whether the office has a text for it; where not, nobody is asked."
    )
    declared_at: datetime | None
    version: int | None = Field(description="Of the text they agreed to.")


class ContactConsent(ResponseModel):
    """What one person said last, as staff see it."""

    person_id: UUID
    state: ContactState
    declared_at: datetime | None
    channel: Channel | None
    noted_by: UUID | None = Field(description="The account that noted a no it was told.")


class ContactRefusalNoted(RequestModel):
    """Somebody told the office that they want no e-mail (any more): who, and how."""

    person_id: UUID
    channel: Literal["spoken", "paper", "email"] = Field(
        description="`spoken`: in person or by telephone."
    )
    asked_by: AskedBy


class ContactRecord(ResponseModel):
    """One entry (GDPR Art. 7(1)). Ids only: names and addresses are kept elsewhere."""

    id: UUID
    person_id: UUID = Field(description="Random; leads to a person only in other services.")
    kind: ContactKind
    channel: Channel
    recorded_at: datetime
    declaration_id: UUID | None
    declaration_version: int | None
    locale: LanguageTag | None
    text_sha256: str | None
    link_id: UUID | None
    link_made_by: str | None = Field(
        description="Who made that link: `staff:` or `machine:` and an id."
    )
    link_made_at: datetime | None
    registered_by: UUID | None
    asked_by: AskedBy | None


class ContactQuestion(RequestModel):
    """Who is to be written to."""

    person_ids: Annotated[list[UUID], Field(min_length=1, max_length=50)]


class ContactDecision(ResponseModel):
    """Whether one person may be written to now."""

    person_id: UUID
    allowed: bool
    state: ContactState


class ContactDecisions(ResponseModel):
    """One decision for each person asked about, in the same order."""

    decisions: list[ContactDecision]
