"""Links on the wire, between services."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel, UtcMoment
from pydantic import Field

from identity.links.models import MakerKind, Part


class MadeBy(RequestModel):
    """Who asked for a link: a member of staff or a program, by id."""

    kind: MakerKind
    id: Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[A-Za-z0-9_.-]+$")]


class NewLink(RequestModel):
    """Who is to come to which appointment; `valid_from` only if the link shall not work at once."""

    appointment_id: UUID
    office_id: UUID
    person_id: UUID
    part: Part
    expires_at: UtcMoment
    valid_from: UtcMoment | None = None
    made_by: MadeBy


class IssuedLink(ResponseModel):
    """A new link, shown this once. The secret is in the fragment of `url`, which no server logs."""

    link_id: UUID
    secret: str
    url: str
    code: str = Field(description="The way in for who types: `ABCD-EFGH-JKMN`.")
    expires_at: datetime


class LinkRevocation(RequestModel):
    """Whose links end: one person's, or everybody's of the appointment."""

    appointment_id: UUID
    person_id: UUID | None = None
