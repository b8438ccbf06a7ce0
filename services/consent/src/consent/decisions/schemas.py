"""What goes over the wire about decisions."""

from typing import Annotated, Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from consent.parts import TalkPart

RefusalReason = Literal["none", "withdrawn", "outdated", "guardian_missing"]


class PersonAsked(RequestModel):
    """Somebody about whom is asked, in the part they have in the talk."""

    person_id: UUID
    part: TalkPart


class DecisionRequest(RequestModel):
    """Whose consents are asked about, for which appointment."""

    appointment_id: UUID
    persons: Annotated[list[PersonAsked], Field(min_length=1, max_length=20)]


class Decision(ResponseModel):
    """Whether one person's consent holds now, or what is missing."""

    person_id: UUID
    part: TalkPart
    allowed: bool
    reason: RefusalReason | None = Field(
        description="Null when allowed; `none`: never given in this part for this appointment; "
        "`outdated`: given to a version that no longer suffices; `guardian_missing`: theirs holds, "
        "and that of their guardian, which is demanded, does not."
    )
    consent_id: UUID | None = Field(description="The consent that holds; null when none does.")
    revision: int = Field(
        description="Counts what the person and their guardian declared, and how often it was said "
        "whether one has to, as in the events; 0: nothing."
    )


class Decisions(ResponseModel):
    """One decision per person asked about, in the same order."""

    appointment_id: UUID
    decisions: list[Decision]
    allowed: bool = Field(
        description="Whether the talk may take place as far as asked: client or adviser was asked "
        "about, and each of them has consented. A guest's missing consent keeps out only the guest."
    )
