"""Why somebody of the staff opens contact data that does not belong to a talk of their own."""

from typing import Annotated, Literal

from fastapi import Header
from nahbar_common.auth import Staff

Purpose = Literal["booking", "preparing", "contact", "correcting", "standing_in", "supervising"]
"""A list, so that nobody types a name into the trail, and so that one tap is enough."""
OWN_TALK: Literal["own_talk"] = "own_talk"
"""Written by the service where the caller has a part in a talk of the person: nobody is asked."""
EMERGENCY: Literal["emergency"] = "emergency"
"""Written by the service where somebody reads in an emergency: why, they have said before."""

PurposeHeader = Annotated[
    Purpose | None,
    Header(
        alias="Nahbar-Purpose",
        description="Why contact data is opened outside of one's own talks; goes into the trail."
        " Where the caller has a part in a talk of the person, it is not needed.",
    ),
]


def purpose_of(staff: Staff, purpose: str | None) -> str | None:
    """Give why somebody reads: in an emergency it is that, whatever they name."""
    return purpose if staff.emergency_id is None else EMERGENCY
