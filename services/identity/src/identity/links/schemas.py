"""Links on the wire, between services."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel, UtcMoment

Part = Literal["client", "companion", "interpreter"]


class NewLink(RequestModel):
    """Who is to come to which appointment; `valid_from` only if the link shall not work at once."""

    appointment_id: UUID
    office_id: UUID
    person_id: UUID
    part: Part
    expires_at: UtcMoment
    valid_from: UtcMoment | None = None


class IssuedLink(ResponseModel):
    """A new link. The secret is in the fragment of `url`, so it reaches no server's log."""

    link_id: UUID
    secret: str
    url: str
    expires_at: datetime


class LinkRevocation(RequestModel):
    """Whose links end: one person's, or everybody's of the appointment."""

    appointment_id: UUID
    person_id: UUID | None = None
