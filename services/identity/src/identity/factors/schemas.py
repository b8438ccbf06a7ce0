"""Second factors on the wire."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import ConfigDict, Field

from identity.browsers.kinds import BrowserName, SystemName
from identity.factors.models import Change
from identity.passwords.policy import Password, PasswordRequest

TypedCode = Annotated[str, Field(min_length=1, max_length=200)]
_Bytes = Annotated[str, Field(min_length=1, max_length=16_000)]
"""Bytes in base64url."""


class AppAnswer(ResponseModel):
    """The app that shows codes."""

    added_at: datetime
    last_used_at: datetime | None


class PasskeyAnswer(ResponseModel):
    """A passkey, told from others by where and when it was made."""

    id: UUID
    browser: BrowserName
    system: SystemName
    added_at: datetime
    last_used_at: datetime | None


class HappenedAnswer(ResponseModel):
    """Something that happened to one's factors."""

    what: Change
    at: datetime


class FactorsAnswer(ResponseModel):
    """One's own second factors."""

    required: bool = Field(description="One's roles need a second factor.")
    passkeys_possible: bool = Field(description="The product's address can have passkeys.")
    app: AppAnswer | None
    passkeys: list[PasskeyAnswer]
    recovery_codes_left: int
    happened: list[HappenedAnswer] = Field(description="The newest first, ten at most.")


class PasswordConfirmation(PasswordRequest):
    """One's password, so that nobody changes factors at a desk that was left open."""

    current_password: Password | None = Field(
        default=None,
        description="Not needed for the first factor of somebody whose sign-in waits for it.",
    )


class AppSetUp(ResponseModel):
    """What an app takes along: as a QR code (`address`) or typed (`secret`)."""

    set_up_id: UUID
    secret: str
    address: str


class AppConfirmation(RequestModel):
    """The first code an app shows."""

    set_up_id: UUID
    code: TypedCode


class PasskeySetUp(ResponseModel):
    """What a browser needs to make a passkey (PublicKeyCredentialCreationOptionsJSON)."""

    set_up_id: UUID
    options: dict[str, Any]


class _FromBrowser(RequestModel):
    model_config = ConfigDict(extra="ignore")


class MadeResponse(_FromBrowser):
    """AuthenticatorAttestationResponseJSON, as far as it is read."""

    clientDataJSON: _Bytes  # noqa: N815  # the standard's names
    attestationObject: _Bytes  # noqa: N815
    transports: Annotated[list[Annotated[str, Field(max_length=40)]], Field(max_length=20)] = Field(
        default_factory=list
    )


class MadePasskey(_FromBrowser):
    """RegistrationResponseJSON: what a browser made."""

    id: _Bytes
    rawId: _Bytes  # noqa: N815
    type: Literal["public-key"]
    response: MadeResponse


class SignedResponse(_FromBrowser):
    """AuthenticatorAssertionResponseJSON."""

    clientDataJSON: _Bytes  # noqa: N815
    authenticatorData: _Bytes  # noqa: N815
    signature: _Bytes
    userHandle: Annotated[str, Field(max_length=200)] | None = None  # noqa: N815


class SignedPasskey(_FromBrowser):
    """AuthenticationResponseJSON: what a passkey has signed."""

    id: _Bytes
    rawId: _Bytes  # noqa: N815
    type: Literal["public-key"]
    response: SignedResponse


class PasskeyConfirmation(RequestModel):
    """The passkey a browser has made."""

    set_up_id: UUID
    credential: MadePasskey


class SetUpDone(ResponseModel):
    """The factor is set up; recovery codes come with the first one, and are shown this once."""

    recovery_codes: list[str] | None
