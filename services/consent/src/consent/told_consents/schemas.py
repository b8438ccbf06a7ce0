"""What goes over the wire about consents told to staff."""

from datetime import date, datetime
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from consent.consents.schemas import ConsentCreate
from consent.languages.tags import LanguageTag
from consent.parts import PersonPart
from consent.told_consents.models import MediaType


class ScanRead(ResponseModel):
    """A scan that waits to be registered; after a day it is gone."""

    scan_id: UUID
    media_type: MediaType
    size_bytes: int
    content_sha256: str
    delete_after: datetime


class PaperConsent(ConsentCreate):
    """A paper that a person signed: which text, when, and its scan."""

    declared_on: date = Field(description="The day it was signed.")
    scan_id: UUID


class SpokenConsent(ConsentCreate):
    """The text that was read out to a person, and to which they said yes."""


class SpokenNoteRead(ResponseModel):
    """A spoken consent that waits for its second person. It opens nothing."""

    note_id: UUID
    person_id: UUID
    part: PersonPart
    declaration_id: UUID
    locale: LanguageTag
    noted_by: UUID
    noted_at: datetime
    until: datetime
    is_own: bool = Field(description="The caller noted it, and so cannot confirm it.")


class SpokenNotes(ResponseModel):
    """What waits for a second person."""

    items: list[SpokenNoteRead]
