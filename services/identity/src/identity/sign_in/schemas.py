"""Sessions on the wire."""

from typing import Annotated, Any, Literal
from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field, field_validator

from identity.accounts.schemas import AccountAnswer
from identity.factors.models import FactorKind
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

    state: Literal["signed_in"] = "signed_in"
    access_token: str
    expires_in: int = Field(description="Seconds.")
    account: AccountAnswer
    second_factor_missing: bool = Field(
        description="Until one is set up, the token opens /me/factors and nothing else."
    )


class SecondFactorAsked(ResponseModel):
    """The password was right; who has a second factor shows it now, within 15 minutes."""

    state: Literal["second_factor_required"] = "second_factor_required"
    challenge_id: UUID
    kinds: list[FactorKind] = Field(description="What the person has, the easiest first.")
    passkey_options: dict[str, Any] | None = Field(
        description="PublicKeyCredentialRequestOptionsJSON, where there is a passkey."
    )
