"""Table of the projection of accounts."""

from uuid import UUID

from nahbar_common.news import NOTHING_HEARD
from sqlmodel import Field, SQLModel


class AccountStanding(SQLModel, table=True):
    """Whether an account of staff is closed; `revision` is identity's own count of its changes."""

    __tablename__ = "account_standings"

    account_id: UUID = Field(primary_key=True)
    closed: bool = False
    revision: int = NOTHING_HEARD
