"""Invitations on the wire."""

from datetime import datetime
from typing import Annotated, Literal

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from identity.passwords.policy import Password, PasswordRequest


class InvitationAnswer(ResponseModel):
    """A new invitation. The secret is in the fragment of `url`, so it reaches no server's log.

    Where mail is set up it goes to the person's address and to nobody else.
    """

    delivered: Literal["mail", "shown"] = Field(
        default="shown",
        description="`mail`: sent to the person, neither secret nor url is here. `shown`: here, "
        "this once, which is recorded and told to the data-protection officer.",
    )
    secret: str | None = None
    url: str | None = None
    expires_at: datetime


class InvitationAcceptance(PasswordRequest):
    """The secret of an invitation and the password its person has chosen."""

    secret: Annotated[str, Field(min_length=1, max_length=128)]
    password: Password
