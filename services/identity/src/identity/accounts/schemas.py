"""Accounts on the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
from nahbar_common.texts import PersonName
from pydantic import Field

from identity.addresses import EmailAddress
from identity.roles import RoleText

DisplayName = Annotated[PersonName, Field(min_length=1, max_length=120)]
Roles = Annotated[
    list[RoleText], Field(max_length=50, description='"adviser@<office id>" or "admin@*".')
]


class AccountAnswer(ResponseModel):
    """The signed-in person themself."""

    id: UUID
    email: str = Field(description="Empty where the office's directory names none.")
    display_name: str
    roles: list[str]
    from_directory: bool = Field(
        description="Signs in at the office's directory, which decides name and roles."
    )


class AccountDetails(AccountAnswer, Versioned):
    """An account as its admins see it; `has_password` is false while an invitation is open."""

    active: bool
    has_password: bool
    created_at: datetime
    version: int


class AccountName(ResponseModel):
    """What an account's person is called, and which of the account's changes that holds from."""

    display_name: str
    revision: int


class NewAccount(RequestModel):
    """A member of staff to be; they choose their password through the invitation."""

    email: EmailAddress
    display_name: DisplayName
    roles: Roles


class AccountChange(RequestModel):
    """What is to be different; members left out stay as they are."""

    display_name: DisplayName | None = None
    roles: Roles | None = None
    active: bool | None = None
