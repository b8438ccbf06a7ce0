"""Access in an emergency on the wire."""

from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
from pydantic import Field, StringConstraints, model_validator

from identity.factors.passkeys import Options
from identity.factors.schemas import SignedPasskey, TypedCode

LONGEST_MINUTES = 60
Reason = Annotated[str, StringConstraints(min_length=20, max_length=1000, strip_whitespace=True)]


class EmergencyAsked(ResponseModel):
    """What the second factor can be shown with; recovery codes open nothing here."""

    challenge_id: UUID
    kinds: list[Literal["app", "passkey"]]
    passkey_options: Options | None


class EmergencyOpening(RequestModel):
    """Why and for how long, with the second factor: a code or a passkey."""

    reason: Reason = Field(description="For the data-protection officer, 20 characters at least.")
    minutes: Annotated[int, Field(ge=1, le=LONGEST_MINUTES)]
    challenge_id: UUID
    code: TypedCode | None = None
    passkey: SignedPasskey | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if (self.code is None) == (self.passkey is None):
            raise ValueError("name code or passkey")
        return self


class EmergencyRead(ResponseModel):
    """One access, over or going on; times are UTC."""

    id: UUID
    account_id: UUID
    name: str
    reason: str
    opened_at: datetime
    until: datetime
    ended_at: datetime | None
    ended_by: UUID | None = Field(description="Who ended it early; null: its time, or it goes on.")


class EmergencyToken(ResponseModel):
    """A token that reads, for ten minutes or until the access ends."""

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105
    expires_in: int = Field(description="Seconds.")
    until: datetime


class EmergencyRuleChange(RequestModel):
    """How many minutes an access may last at most; 0: there is none in this office."""

    most_minutes: Annotated[int, Field(ge=0, le=LONGEST_MINUTES)]


class EmergencyRuleAnswer(Versioned):
    """What an office allows; version 0 while it has settled nothing."""

    office_id: UUID
    most_minutes: int
    version: int
