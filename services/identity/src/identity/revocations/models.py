"""What was taken away, one row for each time."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import Index
from sqlmodel import Field, SQLModel

Kind = Literal["session", "link"]


class Revocation(SQLModel, table=True):
    """A session of staff, a visit, a program's credential (all `session`) or a link that ended.

    `subject` is its id, as tokens name it. No reference: the row outlives what it is about.
    """

    __tablename__ = "revocations"
    __table_args__ = (
        # The feed in its order; and whether a certain right was taken.
        Index("ix_revocations_feed", "revoked_at", "id"),
        Index("ix_revocations_subject", "subject", "kind"),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    kind: Kind = literal_column(Kind, length=10)
    subject: UUID
    revoked_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
