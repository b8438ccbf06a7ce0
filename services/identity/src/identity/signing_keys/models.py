"""The keys that sign access tokens."""

from datetime import datetime
from typing import Literal

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from sqlalchemy import Column, Index, Text, text
from sqlmodel import Field, SQLModel

State = Literal["next", "active", "retired"]
NEXT: State = "next"
ACTIVE: State = "active"
RETIRED: State = "retired"
_UNRETIRED = text("state <> 'retired'")


class SigningKey(SQLModel, table=True):
    """An ES256 key: `next` is published only, `active` signs, `retired` is published still.

    The database allows one active and one next key, so replicas cannot make two.
    """

    __tablename__ = "signing_keys"
    __table_args__ = (
        Index(
            "uq_signing_keys_state",
            "state",
            unique=True,
            sqlite_where=_UNRETIRED,
            postgresql_where=_UNRETIRED,
        ),
    )

    kid: str = Field(primary_key=True, max_length=64)
    state: State = literal_column(State, length=10)
    public_jwk: str = Field(sa_column=Column(Text, nullable=False))
    private_sealed: bytes
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    """Also the time from which on the key is published."""
    activated_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    retired_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
