"""Invitations on the wire."""

from datetime import datetime
from typing import Annotated

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from identity.passwords.policy import Password, PasswordRequest


class InvitationAnswer(ResponseModel):
    """A new invitation. The secret is in the fragment of `url`, so it reaches no server's log."""

    secret: str
    url: str
    expires_at: datetime


class InvitationAcceptance(PasswordRequest):
    """The secret of an invitation and the password its person has chosen."""

    secret: Annotated[str, Field(min_length=1, max_length=128)]
    password: Password
