"""Tables of requests, and of what an erasure does in which service."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlalchemy import JSON, CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

Article = Literal["access", "rectification", "erasure", "restriction", "portability", "objection"]
"""Art. 15, 16, 17, 18, 20 and 21."""
RequestState = Literal["open", "carrying_out", "answered", "refused", "withdrawn"]
IdentityCheck = Literal["in_person", "id_document", "known_channel"]
Extension = Literal["complex", "many_requests"]
"""The two reasons that Art. 12 (3) knows."""
Refusal = Literal["identity_unclear", "unfounded", "excessive", "law_forbids"]
"""Art. 12 (2), Art. 12 (5) twice, Art. 17 (3) and Art. 21 (1)."""


class SubjectRequest(SQLModel, table=True):
    """A person's request; no name, no contact and no free text. The id tells no time."""

    __tablename__ = "subject_requests"
    __table_args__ = (
        CheckConstraint("(extension IS NULL) = (extended_by IS NULL)", name="extended"),
        CheckConstraint("(state = 'refused') = (refusal IS NOT NULL)", name="refused"),
        CheckConstraint(
            "(state IN ('answered', 'refused', 'withdrawn')) = (closed_at IS NOT NULL)",
            name="closed",
        ),
        Index("ix_subject_requests_due", "office_id", "due_on", "id"),
        Index("ix_subject_requests_person_id", "person_id"),
    )

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    office_id: UUID
    person_id: UUID
    article: Article = literal_column(Article, length=16)
    state: RequestState = literal_column(RequestState, default="open", length=16)
    received_on: date
    due_on: date
    noted_by: UUID
    noted_at: datetime | None = Field(default_factory=utc_now, sa_type=UtcDateTime)
    """None, as the other times of steps, in requests from before it was noted."""
    identity_check: IdentityCheck | None = literal_column(
        IdentityCheck, nullable=True, default=None, length=16
    )
    identity_checked_by: UUID | None = None
    identity_checked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    extension: Extension | None = literal_column(Extension, nullable=True, default=None, length=16)
    extended_by: UUID | None = None
    extended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    measures: list[str] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]")
    )
    """What was done, as codes of `measures.py`; an erasure has its steps instead."""
    refusal: Refusal | None = literal_column(Refusal, nullable=True, default=None, length=20)
    closed_by: UUID | None = None
    """None when the erasure's last step closed it."""
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    version: int = 1


class ErasureStep(SQLModel, table=True):
    """What one service has to erase for a request, in which turn, and what came of it."""

    __tablename__ = "erasure_steps"

    request_id: UUID = Field(foreign_key="subject_requests.id", primary_key=True)
    turn: int = Field(primary_key=True)
    service: str = Field(max_length=32)
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    tried_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    hindered_by: list[str] = Field(
        default_factory=list, sa_column=Column(JSON, nullable=False, server_default="[]")
    )
    """Why the service refused the last time."""
    report: dict[str, list[dict[str, object]]] | None = Field(default=None, sa_column=Column(JSON))
    """Kinds, tables and numbers of rows: what went and what stayed."""
    started_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
