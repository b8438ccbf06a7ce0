"""Revocations on the wire, between services."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from identity.revocations.models import Kind


class RevocationRead(ResponseModel):
    """A session (visit, credential) or a link, by the id that tokens name, and when it ended."""

    kind: Kind
    subject: UUID
    revoked_at: datetime


class RevocationPage(ResponseModel):
    """Entries, the oldest first. `next_cursor` is null on the last page."""

    items: list[RevocationRead]
    next_cursor: str | None = None
    as_of: datetime = Field(description="This service's time: `since` of the next walk.")


class RightRead(RequestModel):
    """What a token names: its `sid` (kind `session`) or its `link_id` (kind `link`)."""

    kind: Kind
    subject: UUID


class RightsAsked(RequestModel):
    """The rights of one token."""

    rights: Annotated[list[RightRead], Field(min_length=1, max_length=10)]


class RightsRevoked(ResponseModel):
    """Those of them that were taken away."""

    revoked: list[RightRead]
