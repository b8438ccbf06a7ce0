"""The keys that sign access tokens."""

from datetime import datetime

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import CheckConstraint, Column, Index, Text, text
from sqlmodel import Field, SQLModel

NEXT, ACTIVE, RETIRED = "next", "active", "retired"
_UNRETIRED = text("state <> 'retired'")


class SigningKey(SQLModel, table=True):
    """An ES256 key: `next` is published only, `active` signs, `retired` is published still.

    The database allows one active and one next key, so replicas cannot make two.
    """

    __tablename__ = "signing_keys"
    __table_args__ = (
        CheckConstraint("state IN ('next', 'active', 'retired')", name="state"),
        Index(
            "uq_signing_keys_state", "state", unique=True,
            sqlite_where=_UNRETIRED, postgresql_where=_UNRETIRED,
        ),
    )  # fmt: skip

    kid: str = Field(primary_key=True, max_length=64)
    state: str = Field(max_length=10)
    public_jwk: str = Field(sa_column=Column(Text, nullable=False))
    private_sealed: bytes
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    """Also the time from which on the key is published."""
    activated_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    retired_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
