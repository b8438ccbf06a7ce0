"""The newest checkpoint of each chain, until an officer has it and after."""

from datetime import datetime

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel


class HandedCheckpointRow(SQLModel, table=True):
    """What a service handed over of one of its chains; a newer one takes its place."""

    __tablename__ = "handed_checkpoints"

    service: str = Field(primary_key=True, max_length=40)
    chain: str = Field(primary_key=True, max_length=36)
    position: int
    line: str = Field(sa_column=Column(Text, nullable=False))
    """As it is kept outside; see nahbar_common.trail.lines."""
    handed_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    mailed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When mail to an officer was written; None: not yet."""
