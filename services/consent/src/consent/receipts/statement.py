"""What a receipt states, in the structure of ISO/IEC TS 27560:2023 (consent record information).

It names nobody: the person is the random id that the record has, too. The text that was read is in
it whole, so that its hash is checked without asking anybody. Times are UTC.
"""

import json
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

from consent.consents.models import Channel
from consent.declarations.wording import text_sha256
from consent.languages.tags import LanguageTag
from consent.parts import PersonPart

SCHEMA_VERSION = "nahbar-receipt-1"

Text = Annotated[str, Field(min_length=1, max_length=20_000)]
Lines = Annotated[list[Text], Field(max_length=50)]


class _Member(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ContactOfNotice(_Member):
    """The data-protection officer as the text names them; part of what is hashed."""

    name: Text
    email: Text
    phone: Text


class Notice(_Member):
    """The declaration, letter for letter as it was read."""

    declaration_id: UUID
    version: Annotated[int, Field(ge=1)]
    language: LanguageTag
    title: Text
    short: Text
    body_markdown: Text
    data_protection_officer: ContactOfNotice
    text_sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]

    @model_validator(mode="after")
    def _hash_is_the_texts(self) -> "Notice":
        dpo = self.data_protection_officer
        found = text_sha256(
            title=self.title,
            short=self.short,
            body_markdown=self.body_markdown,
            dpo=(dpo.name, dpo.email, dpo.phone),
        )
        if found != self.text_sha256:
            raise ValueError("the hash is not that of the text")
        return self


class Purpose(_Member):
    """What was consented to (27560, PII processing)."""

    purpose: Text
    purpose_type: Literal["video_talk"]
    lawful_basis: Lines
    privacy_notice: Text
    language: LanguageTag
    pii_information: Lines
    pii_controllers: Lines
    collection_method: Literal["web_form", "paper_form", "spoken", "email"]
    processing_methods: Lines
    storage_locations: Lines
    retention_period: Text
    geographic_restrictions: Lines
    jurisdictions: Lines
    recipient_third_parties: Lines
    services: Lines
    withdrawal_method: Annotated[str, Field(max_length=2_000)] = Field(
        description="Where consent is withdrawn, without signing in. Whoever has it can withdraw."
    )
    privacy_rights: Lines
    authority_party: Text


class Party(_Member):
    """Somebody responsible; never the person who consented."""

    party_id: Text
    party_type: Literal["pii_controller", "data_protection_officer", "supervisory_authority"]
    party_name: Text
    party_address: str = Field(default="", max_length=2_000)
    party_email: str = Field(default="", max_length=254)
    party_phone: str = Field(default="", max_length=50)


class Event(_Member):
    """What was declared, and when."""

    event_type: Literal["explicit_consent"]
    event_state: Literal["given", "withdrawn", "withdrawal_carried_out"]
    event_time: datetime
    entity_id: UUID
    channel: Channel


class Receipt(_Member):
    """A receipt of one consent, or of its withdrawal."""

    schema_version: Literal["nahbar-receipt-1"]
    standard: Literal["ISO/IEC TS 27560:2023"]
    receipt_id: UUID = Field(description="The entry in the office's record: consent or withdrawal.")
    record_id: UUID = Field(description="The consent that this is about.")
    kind: Literal["given", "withdrawn"]
    pii_principal_id: UUID = Field(description="Random; a name is not kept with consents.")
    part: PersonPart
    appointment_id: UUID
    issued_at: datetime
    notice: Notice
    pii_processing: Annotated[list[Purpose], Field(min_length=1, max_length=10)]
    party_identification: Annotated[list[Party], Field(min_length=1, max_length=10)]
    events: Annotated[list[Event], Field(min_length=1, max_length=3)]


def as_schema() -> str:
    """Write the JSON schema of receipts, as it is committed and served."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Receipt.model_json_schema(),
        "title": SCHEMA_VERSION,
    }
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
