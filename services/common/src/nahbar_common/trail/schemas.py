"""What the routes of the trail answer."""

from datetime import datetime
from typing import Any, Self
from uuid import UUID

from pydantic import Field

from nahbar_common.schemas import ResponseModel
from nahbar_common.tables import TrailCheckpoint, TrailEntry
from nahbar_common.trail.canonical import read_facts


class TrailActor(ResponseModel):
    """Who did it: an account, a person, a system, one of our services, or nobody signed in."""

    kind: str
    id: str | None


class TrailSubject(ResponseModel):
    """What it was done to."""

    kind: str
    id: str


class TrailRead(ResponseModel):
    """One entry of the trail; times are UTC."""

    position: int
    recorded_at: datetime
    actor: TrailActor
    session_id: UUID | None
    link_id: UUID | None
    action: str = Field(examples=["link.issued"])
    subject: TrailSubject
    purpose: str | None
    facts: dict[str, Any]
    hash: str

    @classmethod
    def of(cls, entry: TrailEntry) -> Self:
        """Build it from its row."""
        return cls(
            position=entry.position or 0,
            recorded_at=entry.recorded_at,
            actor=TrailActor(kind=entry.actor_kind, id=entry.actor_id),
            session_id=entry.session_id,
            link_id=entry.link_id,
            action=entry.action,
            subject=TrailSubject(kind=entry.subject_kind, id=entry.subject_id),
            purpose=entry.purpose,
            facts=read_facts(entry.facts),
            hash=entry.entry_hash or "",
        )


class SummaryLine(ResponseModel):
    """How often somebody did one thing."""

    actor: TrailActor = Field(
        description="Who; `account` where nobody was signed in yet and it is about an account."
    )
    action: str
    count: int
    outside_own: int = Field(description="Of these: with no part in the talk, or without any.")
    at_night: int = Field(description="Of these: from 21 to 6 o'clock, on the wall in Germany.")
    last_at: datetime


class TrailSummary(ResponseModel):
    """Figures over a time (UTC, its end excluded); no verdict."""

    since: datetime
    until: datetime
    entries: int
    complete: bool = Field(description="False: there were more entries than are counted at once.")
    items: list[SummaryLine]


class CheckpointRead(ResponseModel):
    """A signed statement about the end of a chain (JWS, RFC 7515)."""

    position: int
    made_at: datetime
    statement: str

    @classmethod
    def of(cls, checkpoint: TrailCheckpoint) -> Self:
        """Build it from its row."""
        return cls.model_validate(checkpoint)


class TrailKeys(ResponseModel):
    """Public keys of checkpoints (RFC 7517)."""

    keys: list[dict[str, str]]
