"""Copies as they are shown to the officer, and to the person."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from consent.data_copies.models import CopyLink, CopyStep, DataCopy

CopyForm = Literal["pdf", "json"]

WRONG_CODES = 10
"""A link takes as many wrong codes, and then none any more."""

CopySecret = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{24}$")]
TypedCode = Annotated[str, Field(min_length=1, max_length=200)]


class CopyStepRead(ResponseModel):
    """What one service has told so far."""

    service: str
    items: int
    kinds: dict[str, int] = Field(description="How many things of which kind.")
    tried_at: datetime | None
    is_silent: bool = Field(description="It did not answer the last time; it is asked again.")
    done_at: datetime | None

    @classmethod
    def of(cls, step: CopyStep) -> "CopyStepRead":
        """Show a step."""
        return cls(
            service=step.service,
            items=sum(step.kinds.values()),
            kinds=step.kinds,
            tried_at=step.tried_at,
            is_silent=step.is_silent,
            done_at=step.done_at,
        )


class CopyLinkRead(ResponseModel):
    """The link that was made last; never its address or code."""

    made_by: UUID
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    tries_left: int = Field(description="Wrong codes that it takes; 0: it is locked.")
    openings: int = Field(description="How often it was opened, or a file was fetched.")
    fetched_at: datetime | None = Field(description="When a file was fetched the last time.")

    @classmethod
    def of(cls, link: CopyLink) -> "CopyLinkRead":
        """Show a link."""
        return cls(
            made_by=link.made_by,
            made_at=link.made_at,
            expires_at=link.expires_at,
            revoked_at=link.revoked_at,
            tries_left=max(0, WRONG_CODES - link.wrong_codes),
            openings=link.openings,
            fetched_at=link.fetched_at,
        )


class DataCopyRead(ResponseModel):
    """How far a copy is, and how it was handed over."""

    started_by: UUID
    started_at: datetime
    ready_at: datetime | None = Field(description="Null while services are still to answer.")
    delete_after: datetime
    steps: list[CopyStepRead]
    link: CopyLinkRead | None

    @classmethod
    def of(cls, copy: DataCopy, steps: list[CopyStep], link: CopyLink | None) -> "DataCopyRead":
        """Show a copy."""
        return cls(
            started_by=copy.started_by,
            started_at=copy.started_at,
            ready_at=copy.ready_at,
            delete_after=copy.delete_after,
            steps=[CopyStepRead.of(step) for step in steps],
            link=None if link is None else CopyLinkRead.of(link),
        )


class CopyLinkOrder(RequestModel):
    """For how long a copy can be fetched."""

    days: Annotated[int, Field(strict=True, ge=1, le=30)] = 14


class IssuedCopyLink(ResponseModel):
    """Address and code, shown this once; they go to the person by two ways."""

    url: str
    code: str = Field(description="`ABCD-EFGH-JKMN`.")
    expires_at: datetime


class CopyOpening(RequestModel):
    """What stands behind `#` in the address, and the code."""

    link: CopySecret
    code: TypedCode


class CopyWanted(CopyOpening):
    """Which file."""

    form: CopyForm


class CopyContent(ResponseModel):
    """How many things of a kind are in a copy."""

    kind: str
    count: int


class OpenedCopy(ResponseModel):
    """What is in a copy, and until when it can be fetched."""

    office_id: UUID
    article: Literal["access", "portability"]
    collected_at: datetime
    expires_at: datetime
    contents: list[CopyContent]
