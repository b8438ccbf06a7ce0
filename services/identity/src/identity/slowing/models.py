"""Counters of wrong passwords, in the database so that all replicas agree."""

from datetime import datetime

from nahbar_common.db import UtcDateTime
from sqlmodel import Field, SQLModel


class GuessCounter(SQLModel, table=True):
    """Wrong passwords of one kind of guesser in one window of time.

    `subject` is a keyed hash: neither address nor network can be read from it.
    """

    __tablename__ = "guess_counters"

    kind: str = Field(primary_key=True, max_length=10)
    subject: bytes = Field(primary_key=True)
    failures: int = 0
    window_started_at: datetime = Field(sa_type=UtcDateTime, index=True)
