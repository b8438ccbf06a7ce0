"""Other jobcenter systems that may call the services."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import Column, ForeignKey, Uuid
from sqlmodel import Field, SQLModel


class MachineClient(SQLModel, table=True):
    """One program: the name people know it by, its scopes, and its secret as a hash."""

    __tablename__ = "machine_clients"

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    name: str = Field(max_length=120, unique=True)
    secret_hash: bytes
    scope: str = Field(max_length=400)
    """Scopes in alphabetical order, parted by spaces (RFC 6749, 3.3)."""
    credential_id: UUID | None = Field(default_factory=new_random_id)
    """Names the secret in tokens, so that they end with it; None in rows from before it was named,
    until the secret is changed."""
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    created_by: UUID | None = None
    """Which admin let it in; None: a command on the server, or nobody wrote it down yet."""


class MachineClientOffice(SQLModel, table=True):
    """An office (or `*`) a program may act for."""

    __tablename__ = "machine_client_offices"

    client_id: UUID = Field(
        sa_column=Column(
            Uuid,
            ForeignKey("machine_clients.id", ondelete="CASCADE"),
            primary_key=True,
            nullable=False,
        )
    )
    office: str = Field(primary_key=True, max_length=36, index=True)
