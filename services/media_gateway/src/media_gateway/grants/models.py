"""Table of join grants."""

from datetime import datetime
from uuid import UUID

from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_record_id
from sqlmodel import Field, SQLModel


class JoinGrant(SQLModel, table=True):
    """That a grant was given: to whom, for which room, when. The token itself is never stored."""

    __tablename__ = "join_grants"

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    participant_id: UUID = Field(foreign_key="call_participants.id", index=True)
    room_name: str = Field(foreign_key="rooms.name", max_length=64)
    issued_at: datetime = Field(sa_type=UtcDateTime, index=True)
    expires_at: datetime = Field(sa_type=UtcDateTime)
