"""The record over the wire."""

from datetime import datetime
from typing import Annotated

from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
from nahbar_common.texts import PlainLines
from pydantic import Field

from consent.activities.models import Stated
from consent.documents.model import Document


class StatementWrite(RequestModel):
    """What the office states; empty: it states nothing any more."""

    text: Annotated[PlainLines, Field(max_length=4000)]


class StatementRead(Versioned):
    """One statement; version 0 and no text until the office states something."""

    about: Stated
    name: str
    hint: str
    text: str
    stated_at: datetime | None
    version: int = Field(description="The ETag.")


class RecordRead(ResponseModel):
    """The document as it stands now, and what the office states in it."""

    document: Document
    statements: list[StatementRead]
    silent: list[str] = Field(description="Names of services that did not answer.")
