"""The second step on the wire."""

from typing import Self
from uuid import UUID

from nahbar_common.schemas import RequestModel
from pydantic import Field, model_validator

from identity.factors.schemas import SignedPasskey, TypedCode


class SecondFactor(RequestModel):
    """What shows that it is the person: exactly one of the three."""

    challenge_id: UUID
    code: TypedCode | None = Field(default=None, description="What the app shows.")
    recovery_code: TypedCode | None = None
    passkey: SignedPasskey | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        given = (self.code, self.recovery_code, self.passkey)
        if sum(each is not None for each in given) != 1:
            raise ValueError("name code, recovery_code or passkey")
        return self
