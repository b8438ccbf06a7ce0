"""Notices on the wire."""

from datetime import datetime
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from appointments.vocabulary import NoticeKind, NoticeState


class NoticeRead(ResponseModel):
    """A message to a client about a talk; neither address nor text is kept."""

    id: UUID
    person_id: UUID
    kind: NoticeKind
    ahead_minutes: int = Field(description="Of a reminder: how long before the talk; else 0.")
    due_at: datetime
    state: NoticeState
    attempts: int
    failure: str | None = Field(
        description="Why it was dropped (outdated, too_late, no_address, no_consent), or what the"
        " last attempt met: smtp_550, timeout, consent_unknown (nobody could say whether they"
        " agreed), or a reason that is newer than this list."
    )
    done_at: datetime | None


class Notices(ResponseModel):
    """What clients of a talk were told by mail, or will be."""

    set_up: bool = Field(description="Whether this product sends mail at all.")
    has_address: bool = Field(
        description="Whether every client of the talk has an address. Whether they agreed to be"
        " written to there, consent knows."
    )
    items: list[NoticeRead] = Field(description="By the time they are due.")
