"""Why somebody of the staff opens contact data that does not belong to a talk of their own."""

from typing import Annotated, Literal

from fastapi import Header

Purpose = Literal["booking", "preparing", "contact", "correcting", "standing_in", "supervising"]
"""A list, so that nobody types a name into the trail, and so that one tap is enough."""
OWN_TALK: Literal["own_talk"] = "own_talk"
"""Written by the service where the caller has a part in a talk of the person: nobody is asked."""

PurposeHeader = Annotated[
    Purpose | None,
    Header(
        alias="Nahbar-Purpose",
        description="Why contact data is opened outside of one's own talks; goes into the trail."
        " Where the caller has a part in a talk of the person, it is not needed.",
    ),
]
