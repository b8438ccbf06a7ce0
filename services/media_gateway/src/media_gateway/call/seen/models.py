"""Table of what the server saw of people."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_record_id
from sqlmodel import Field, SQLModel

Seen = Literal[
    "waiting",
    "admitted",
    "came",
    "returned",
    "connected",
    "lost",
    "technology_failed",
    "office_told",
    "left",
    "sent_back",
    "replaced",
    "shut_out",
    "call_ended",
]
"""Came to the waiting room, was let in, came (the adviser, whom nobody lets in), came back, reached
the media server, was lost without a word, was kept out by technology of ours, was waiting when the
office was told, and how they went."""


class SeenMoment(SQLModel, table=True):
    """One thing the server saw of one person; the journal of the call is kept for a day only."""

    __tablename__ = "seen_moments"

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    participant_id: UUID = Field(foreign_key="call_participants.id", index=True)
    what: Seen = literal_column(Seen, length=24)
    at: datetime = Field(sa_type=UtcDateTime)
