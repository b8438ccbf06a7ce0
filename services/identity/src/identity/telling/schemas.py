"""Notices on the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from identity.browsers.kinds import BrowserName, SystemName
from identity.notices.models import NoticeKind


class NoticeAnswer(ResponseModel):
    """Something that happened and was not acknowledged yet."""

    id: UUID
    kind: NoticeKind
    at: datetime
    browser: BrowserName | None
    system: SystemName | None
    about: str | None = Field(
        description="Name of the account it is about, for data-protection officers; "
        "null: one's own."
    )
    mail_given_up: bool = Field(
        description="Mail that should have told of it did not arrive and is not tried any more."
    )


class Notices(ResponseModel):
    """What a person should know, the newest first."""

    items: list[NoticeAnswer]


class MailState(ResponseModel):
    """How the mail of this installation goes; nothing of whom or what."""

    is_set_up: bool
    waiting: int = Field(description="Messages that no server has taken yet.")
    given_up: int = Field(description="Messages of the last 30 days that nobody tries any more.")


class Acknowledgement(RequestModel):
    """Which notices one has seen."""

    ids: Annotated[list[UUID], Field(min_length=1, max_length=100)]
