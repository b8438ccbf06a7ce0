"""Table of the projection of accounts."""

from datetime import datetime
from uuid import UUID

from nahbar_common.db import UtcDateTime
from sqlmodel import Field, SQLModel


class AccountStanding(SQLModel, table=True):
    """Whether an account of staff is closed, and when that was told; only what is newer counts."""

    __tablename__ = "account_standings"

    account_id: UUID = Field(primary_key=True)
    closed: bool
    told_at: datetime = Field(sa_type=UtcDateTime)
