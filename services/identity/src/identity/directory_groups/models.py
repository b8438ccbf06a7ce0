"""People of the directory, and the table of what its groups mean."""

from datetime import datetime
from uuid import UUID

from nahbar_common.auth import Role
from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import Column, ForeignKey, UniqueConstraint, Uuid
from sqlmodel import Field, SQLModel


class DirectoryGroups(SQLModel, table=True):
    """In which groups somebody was when the directory last told, sealed.

    What a change of the table means for them is known at once, and not at their next sign-in.
    """

    __tablename__ = "directory_groups"

    account_id: UUID = Field(
        sa_column=Column(Uuid, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True)
    )
    groups_sealed: bytes
    told_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)


class GroupRole(SQLModel, table=True):
    """Whoever is in this group of the directory has this role in this office (or `*`)."""

    __tablename__ = "group_roles"
    __table_args__ = (UniqueConstraint("group_name", "role", "office"),)

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    group_name: str = Field(max_length=255)
    role: Role = literal_column(Role, length=20)
    office: str = Field(max_length=36)
    created_by: UUID | None = None
    """The admin's account; None for an operator's command."""
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
