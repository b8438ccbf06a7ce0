"""The newest checkpoint of each chain, until an officer has it and after."""

from datetime import datetime

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import Column, LargeBinary, Text
from sqlmodel import Field, SQLModel


class HandedCheckpointRow(SQLModel, table=True):
    """What a service handed over of one of its chains; a newer one takes its place."""

    __tablename__ = "handed_checkpoints"

    service: str = Field(primary_key=True, max_length=40)
    chain: str = Field(primary_key=True, max_length=36)
    position: int
    statement: str = Field(sa_column=Column(Text, nullable=False))
    """Signed by that service (JWS)."""
    stamp: bytes | None = Field(default=None, sa_column=Column(LargeBinary))
    """What a timestamp authority said of the statement (RFC 3161, DER of its answer)."""
    handed_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    mailed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When mail to an officer was written; None: not yet."""
