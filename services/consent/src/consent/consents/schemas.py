"""What goes over the wire about consents."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import BaseModel, Field

from consent.consents.models import AskedBy, Channel
from consent.languages.tags import LanguageTag
from consent.parts import PersonPart

ConsentState = Literal["none", "given", "withdrawn"]


class ConsentCreate(RequestModel):
    """Which text the person has read and agrees to."""

    declaration_id: UUID
    text_sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    locale: LanguageTag


class WithdrawalNoted(RequestModel):
    """A withdrawal that somebody told the office: who, how, and of whose consent."""

    appointment_id: UUID
    person_id: UUID
    channel: Literal["spoken", "paper", "email"] = Field(
        description="`spoken`: in person or by telephone."
    )
    asked_by: AskedBy


class ConsentRead(ResponseModel):
    """A consent as it is recorded (GDPR Art. 7(1))."""

    consent_id: UUID
    appointment_id: UUID
    part: PersonPart
    declaration_id: UUID
    version: int
    text_sha256: str
    locale: LanguageTag
    channel: Channel
    given_at: datetime


class OwnConsent(ResponseModel):
    """What holds now for the person who asks; of the newest consent and its withdrawal."""

    state: ConsentState
    consent_id: UUID | None = None
    declaration_id: UUID | None = None
    version: int | None = None
    given_at: datetime | None = None
    renewal_needed: bool = Field(
        default=False,
        description="Given to a version that no longer suffices: the current one has to be read.",
    )
    waits_for_guardian: bool = Field(
        default=False,
        description="A guardian has to agree as well (to a minor's talk), and has not.",
    )
    withdrawn_at: datetime | None = None
    carried_out_at: datetime | None = Field(
        default=None,
        description="When media_gateway has barred the person; null while carried out.",
    )


class PersonConsent(ResponseModel):
    """What holds now for one person in a talk."""

    person_id: UUID
    part: PersonPart
    state: ConsentState
    renewal_needed: bool = Field(
        description="Given to a version that no longer suffices: it opens nothing."
    )
    guards: UUID | None = Field(default=None, description="Of a guardian: for whom they agree.")


class PersonConsents(ResponseModel):
    """What holds now for everybody in a talk."""

    items: list[PersonConsent]


class ConsentGiven(BaseModel):
    """Data of the event consent.given.

    revision grows with each consent and withdrawal of a person for an appointment, so that
    receivers can ignore an event that is older than what they know.
    """

    appointment_id: UUID
    office_id: UUID
    person_id: UUID
    part: PersonPart
    revision: Annotated[int, Field(ge=1)]


class ConsentWithdrawn(ConsentGiven):
    """Data of the event consent.withdrawn."""

    withdrawal_id: UUID
