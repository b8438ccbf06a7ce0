"""Tables of copies: what was collected, from whom, and the links by which it is handed over."""

from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import JSON, CheckConstraint, Column, Index, LargeBinary, text
from sqlmodel import Field, SQLModel

KEPT = timedelta(days=30)
"""A copy that is not handed over by then is collected anew: what is stored has changed."""

_LIVING = text("revoked_at IS NULL")


class DataCopy(SQLModel, table=True):
    """The copy for one request; its pages are sealed with a key of its own, and go with it."""

    __tablename__ = "data_copies"

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    request_id: UUID = Field(foreign_key="subject_requests.id", unique=True)
    key_sealed: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    started_by: UUID
    started_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    ready_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    """When the last service had answered; None: it is being collected."""
    delete_after: datetime = Field(sa_type=UtcDateTime, index=True)
    """The end of its link; without one, some time after it was begun."""


class CopyStep(SQLModel, table=True):
    """What one service has told so far."""

    __tablename__ = "copy_steps"

    copy_id: UUID = Field(foreign_key="data_copies.id", primary_key=True)
    service: str = Field(primary_key=True, max_length=32)
    next_after: int = 0
    """Where the next page begins."""
    pages: int = 0
    kinds: dict[str, int] = Field(
        default_factory=dict, sa_column=Column(JSON, nullable=False, server_default="{}")
    )
    """How many things of which kind."""
    tried_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    is_silent: bool = False
    """Whether the service did not answer the last time."""
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class CopyPage(SQLModel, table=True):
    """A page of a service's answer, sealed with the copy's key."""

    __tablename__ = "copy_pages"

    copy_id: UUID = Field(foreign_key="data_copies.id", primary_key=True)
    service: str = Field(primary_key=True, max_length=32)
    page: int = Field(primary_key=True)
    items_sealed: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class CopyLink(SQLModel, table=True):
    """A way to fetch a copy without an account: an address, and a code to type with it."""

    __tablename__ = "copy_links"
    __table_args__ = (
        CheckConstraint("(revoked_at IS NULL) = (revoked_by IS NULL)", name="revoked"),
        Index(
            "uq_copy_links_living",
            "copy_id",
            unique=True,
            sqlite_where=_LIVING,
            postgresql_where=_LIVING,
        ),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    copy_id: UUID = Field(foreign_key="data_copies.id", index=True)
    secret_hash: bytes = Field(unique=True)
    code_index: bytes
    """Keyed hash of the code, which is worth nothing without the address."""
    made_by: UUID
    made_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    revoked_by: UUID | None = None
    revoked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    wrong_codes: int = 0
    openings: int = 0
    """How often it was opened with the right code, or a file was fetched."""
    fetched_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When a file was fetched the last time."""
