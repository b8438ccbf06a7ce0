"""Sessions on the wire."""

from typing import Annotated

from nahbar_common.schemas import ResponseModel
from pydantic import Field, field_validator

from identity.accounts.schemas import AccountAnswer
from identity.passwords.policy import Password, PasswordRequest


class SignIn(PasswordRequest):
    """Who wants to sign in; whatever is no address simply fails to."""

    email: Annotated[str, Field(min_length=1, max_length=254)]
    password: Password

    @field_validator("email")
    @classmethod
    def _trim(cls, value: str) -> str:
        return value.strip()


class SessionAnswer(ResponseModel):
    """A signed-in person. The refresh token is in the cookie, never here."""

    access_token: str
    expires_in: int = Field(description="Seconds.")
    account: AccountAnswer
