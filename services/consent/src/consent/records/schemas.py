"""What goes over the wire about records."""

from datetime import date, datetime
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from consent.consents.models import AskedBy, Channel
from consent.languages.tags import LanguageTag
from consent.parts import PersonPart


class ConsentRecord(ResponseModel):
    """One consent and what became of it. Ids only: names are kept elsewhere."""

    consent_id: UUID
    appointment_id: UUID
    person_id: UUID = Field(description="Random; leads to a person only in other services.")
    part: PersonPart
    declaration_id: UUID
    version: int
    text_sha256: str
    locale: LanguageTag
    channel: Channel
    given_at: datetime
    link_id: UUID | None = Field(
        description="The link the person came by; null for staff, or where it was not noted."
    )
    link_made_by: str | None = Field(
        description="Who made that link: `staff:` or `machine:` and an id."
    )
    link_made_at: datetime | None
    registered_by: UUID | None = Field(
        description="The account that registered what was signed or said; null in the browser."
    )
    confirmed_by: UUID | None = Field(description="Who heard it as well; null unless spoken.")
    declared_on: date | None = Field(description="The day it was signed or said.")
    has_scan: bool = Field(description="Whether the signed paper is kept.")
    withdrawn_at: datetime | None
    withdrawal_channel: Channel | None
    withdrawal_asked_by: AskedBy | None = Field(
        description="Who told the office so; null where the person withdrew by themselves."
    )
    withdrawal_registered_by: UUID | None = Field(description="The account that noted it.")
    withdrawal_carried_out_at: datetime | None
