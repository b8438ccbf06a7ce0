"""Clients as the API takes and shows them."""

from typing import Annotated
from uuid import UUID

from nahbar_common.locales import Locale
from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
from nahbar_common.texts import PersonName
from pydantic import Field

from appointments.texts.copied import CopiedNumber
from appointments.texts.email import Email
from appointments.texts.phone_number import PhoneNumber

Reference = Annotated[CopiedNumber, Field(min_length=1, max_length=100)]
DisplayName = Annotated[PersonName, Field(min_length=1, max_length=200)]


class ContactData(RequestModel):
    """What may be known of a client; everything is optional (§ 67a SGB X: only what is needed)."""

    reference: Reference | None = Field(default=None, description="The office's own customer no.")
    display_name: DisplayName | None = None
    phone: PhoneNumber | None = None
    email: Email | None = None
    language: Locale = "de"


class NewClient(ContactData):
    """A client to add to an office."""

    office_id: UUID


class ClientSearch(RequestModel):
    """Whom to look for."""

    office_id: UUID
    reference: Reference


class SubjectSearch(RequestModel):
    """Whose request the data-protection officer notes."""

    reference: Reference


class FoundSubject(ResponseModel):
    """The random number under which a client's data is stored."""

    person_id: UUID


class ClientChanges(RequestModel):
    """What to change: members left out stay, null erases."""

    reference: Reference | None = None
    display_name: DisplayName | None = None
    phone: PhoneNumber | None = None
    email: Email | None = None
    language: Locale | None = None


class ClientSummary(ResponseModel):
    """A client inside an appointment, for staff of the office."""

    id: UUID
    reference: str | None
    display_name: str | None
    phone: str | None = Field(description="E.164.")
    phone_written: str | None = Field(description="The same in groups, for people to check.")
    language: Locale


class ClientRead(ClientSummary, Versioned):
    """A client."""

    office_id: UUID
    email: str | None
    version: int = Field(description="The ETag.")
