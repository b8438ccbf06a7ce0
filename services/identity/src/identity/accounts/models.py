"""Accounts of members of staff, and the roles they hold per office."""

from datetime import datetime
from uuid import UUID

from nahbar_common.auth import Role
from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import Column, ForeignKey, Uuid, false
from sqlmodel import Field, SQLModel


class Account(SQLModel, table=True):
    """One person who works here. Name and address are sealed; the address has a blind index."""

    __tablename__ = "accounts"

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    email_index: bytes = Field(unique=True)
    email_sealed: bytes
    display_name_sealed: bytes
    password_sealed: bytes | None = None
    """The argon2id hash, sealed; None until an invitation is accepted."""
    from_directory: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    """The person signs in at the office's directory, which says name and roles. Then the index is
    of who they are there: nobody finds, takes or keeps an account by an address that is only said.
    """
    active: bool = True
    version: int = 1
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)


class RoleGrant(SQLModel, table=True):
    """A role an account holds in an office, or in every office (`*`)."""

    __tablename__ = "role_grants"

    account_id: UUID = Field(
        sa_column=Column(
            Uuid, ForeignKey("accounts.id", ondelete="CASCADE"), primary_key=True, nullable=False
        )
    )
    role: Role = literal_column(Role, primary_key=True, length=20)
    office: str = Field(primary_key=True, max_length=36, index=True)
