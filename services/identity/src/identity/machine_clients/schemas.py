"""Programs on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from nahbar_common.texts import PersonName
from pydantic import Field

from identity.roles import OfficeText

Scope = Literal[
    "appointments:read",
    "appointments:write",
    "links:write",
    "topics:read",
    "consent:read",
    "allowance:read",
    "media:read",
]


class NewMachineClient(RequestModel):
    """Another jobcenter system to be let in."""

    name: Annotated[PersonName, Field(min_length=1, max_length=120)]
    scopes: Annotated[list[Scope], Field(min_length=1, max_length=20)]
    offices: Annotated[list[OfficeText], Field(min_length=1, max_length=50)]


class MachineClientDetails(ResponseModel):
    """A program as admins see it."""

    client_id: UUID
    name: str
    scopes: list[str]
    offices: list[str]
    created_at: datetime
    created_by: UUID | None = Field(
        description="The admin's account; null: a command on the server, or not written down then."
    )
    created_by_name: str | None = None


class CreatedMachineClient(MachineClientDetails):
    """A new program; its secret is shown this once."""

    client_secret: str
