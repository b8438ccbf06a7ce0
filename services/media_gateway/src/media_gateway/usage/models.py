"""Table of usage counters."""

from datetime import datetime
from uuid import UUID

from nahbar_common.db import UtcDateTime
from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class UsageConnection(SQLModel, table=True):
    """The newest counters of one peer connection, and what was charged for it.

    `measured_bytes` includes 28 bytes of IP and UDP headers per packet. `ceiling_bytes` is the
    most it can have used: it grows with the time between reports by the profile's ceiling.
    """

    __tablename__ = "usage_connections"

    participant_id: UUID = Field(primary_key=True, foreign_key="call_participants.id")
    connection_id: UUID = Field(primary_key=True)
    seq: int = Field(sa_type=BigInteger)
    profile: str = Field(max_length=16)
    measured_bytes: int = Field(sa_type=BigInteger)
    ceiling_bytes: int = Field(sa_type=BigInteger)
    charged_bytes: int = Field(sa_type=BigInteger)
    reported_at: datetime = Field(sa_type=UtcDateTime)
