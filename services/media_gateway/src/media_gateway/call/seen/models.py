"""Table of what the server saw of people."""

from datetime import datetime
from uuid import UUID

from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_record_id
from sqlmodel import Field, SQLModel

from media_gateway.peers.consent import Seen


class SeenMoment(SQLModel, table=True):
    """One thing the server saw of one person; the journal of the call is kept for a day only."""

    __tablename__ = "seen_moments"

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    participant_id: UUID = Field(foreign_key="call_participants.id", index=True)
    what: Seen = literal_column(Seen, length=24)
    at: datetime = Field(sa_type=UtcDateTime)
