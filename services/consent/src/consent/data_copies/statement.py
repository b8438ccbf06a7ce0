"""The copy as data: one documented schema for all services, for people and for other programs.

Times are UTC, amounts of money whole cents, sizes bytes. What a kind and a member mean stands in
the PDF in words; kinds and members may be added, so a reader skips what it does not know.
"""

import json
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from nahbar_common.subjects.schemas import SubjectItem
from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "nahbar-data-copy-1"


class _Member(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Contact(_Member):
    """Whom to turn to."""

    name: str
    address: str = ""
    phone: str = ""
    email: str = ""


class PartOfCopy(_Member):
    """What one service has stored."""

    service: str
    answered_at: datetime
    items: list[SubjectItem] = Field(description="Empty: the service has nothing of the person.")


class Copy(_Member):
    """Everything the product has stored of one person."""

    schema_version: Literal["nahbar-data-copy-1"]
    article: Literal["access", "portability"] = Field(description="GDPR Art. 15 or Art. 20.")
    request_id: UUID
    received_on: date
    person_id: UUID = Field(description="The random number under which the data is stored.")
    collected_at: datetime = Field(description="When the last service had answered.")
    controller: Contact
    data_protection_officer: Contact
    supervisory_authority: str
    parts: list[PartOfCopy]


def as_json(copy: Copy) -> bytes:
    """Write the copy as a file that people can read, too."""
    return (copy.model_dump_json(indent=2) + "\n").encode()


def as_schema() -> str:
    """Write the JSON schema of copies, as it is committed and served."""
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Copy.model_json_schema(),
        "title": SCHEMA_VERSION,
    }
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
