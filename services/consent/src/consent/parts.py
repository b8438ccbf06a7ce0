"""Who takes part in a talk, in which part, and which declaration is written for whom."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Audience = Literal["client", "adviser", "guest", "guardian"]
"""Whom a declaration is written for."""

Purpose = Literal["video_talk", "contact"]
"""What a declaration is about: each is asked and answered by itself (ADR 0070)."""

WRITTEN: tuple[tuple[Purpose, Audience], ...] = (
    ("video_talk", "client"),
    ("video_talk", "adviser"),
    ("video_talk", "guest"),
    ("video_talk", "guardian"),
    ("contact", "client"),
)
"""What is asked, and of whom: a declaration of another kind nobody would read."""

TalkPart = Literal["client", "adviser", "companion", "interpreter", "sign_language_interpreter"]
"""The part a person has in a talk."""

PersonPart = Literal[TalkPart, "guardian"]
"""The part in which somebody declares something: a guardian agrees for a client, and joins no talk
(ADR 0063)."""


@dataclass(frozen=True)
class Demand:
    """That a client's guardian has to agree, or no longer has to, as appointments tells it."""

    appointment_id: UUID
    office_id: UUID
    person_id: UUID
    guardian_id: UUID
    is_demanded: bool
    revision: int


@dataclass(frozen=True)
class Person:
    """Somebody taking part in one appointment; known by a random id, never by name."""

    person_id: UUID
    appointment_id: UUID
    office_id: UUID
    part: PersonPart
    demands: tuple[Demand, ...] = ()
    """Whose guardians the talk demands, where appointments was asked."""

    @property
    def audience(self) -> Audience:
        """Tell which declaration is meant for this person."""
        return audience_of(self.part)


def audience_of(part: PersonPart) -> Audience:
    """Tell which declaration a part reads: companions and interpreters are guests."""
    match part:
        case "client" | "adviser" | "guardian":
            return part
        case _:
            return "guest"
