"""What goes over the wire about decisions."""

from typing import Annotated, Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from consent.parts import PersonPart

RefusalReason = Literal["none", "withdrawn", "outdated"]


class PersonAsked(RequestModel):
    """Somebody about whom is asked, in the part they have in the talk."""

    person_id: UUID
    part: PersonPart


class DecisionRequest(RequestModel):
    """Whose consents are asked about, for which appointment."""

    appointment_id: UUID
    persons: Annotated[list[PersonAsked], Field(min_length=1, max_length=20)]


class Decision(ResponseModel):
    """Whether one person's consent holds now, or what is missing."""

    person_id: UUID
    part: PersonPart
    allowed: bool
    reason: RefusalReason | None = Field(
        description="Null when allowed; `none`: never given in this part for this appointment; "
        "`outdated`: given to a version that no longer suffices."
    )
    consent_id: UUID | None = Field(description="The consent that holds; null when none does.")
    revision: int = Field(
        description="Of what the person declared last, as in the events; 0 when they never did."
    )


class Decisions(ResponseModel):
    """One decision per person asked about, in the same order."""

    appointment_id: UUID
    decisions: list[Decision]
    allowed: bool = Field(
        description="Whether the talk may take place as far as asked: client or adviser was asked "
        "about, and each of them has consented. A guest's missing consent keeps out only the guest."
    )
