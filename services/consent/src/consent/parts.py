"""Who takes part in a talk, in which part, and which declaration is written for whom."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Audience = Literal["client", "adviser", "guest"]
"""Whom a declaration is written for."""

Purpose = Literal["video_talk", "contact"]
"""What a declaration is about: each is asked and answered by itself (ADR 0070)."""

WRITTEN: tuple[tuple[Purpose, Audience], ...] = (
    ("video_talk", "client"),
    ("video_talk", "adviser"),
    ("video_talk", "guest"),
    ("contact", "client"),
)
"""What is asked, and of whom: a declaration of another kind nobody would read."""

PersonPart = Literal["client", "adviser", "companion", "interpreter", "sign_language_interpreter"]
"""The part a person has in a talk."""


@dataclass(frozen=True)
class Person:
    """Somebody taking part in one appointment; known by a random id, never by name."""

    person_id: UUID
    appointment_id: UUID
    office_id: UUID
    part: PersonPart

    @property
    def audience(self) -> Audience:
        """Tell which declaration is meant for this person."""
        return audience_of(self.part)


def audience_of(part: PersonPart) -> Audience:
    """Tell which declaration a part reads: companions and interpreters are guests."""
    match part:
        case "client" | "adviser":
            return part
        case _:
            return "guest"
