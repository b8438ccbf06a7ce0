"""Erasures that have begun, one a line outside the database, beside the trail's checkpoints.

A database that is restored knows people again who were erased since. Whoever restores it needs a
list that was not restored with it. A line holds ids, days and codes: nothing that names anybody.
"""

import asyncio
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from nahbar_common.trail.checkpoints import append_lines
from pydantic import BaseModel, ConfigDict, ValidationError

from consent.subject_requests.models import Extension, IdentityCheck, SubjectRequest

NAME = "consent.erasures"


class ErasureLine(BaseModel):
    """A request as it was when its erasure began: enough to make it anew."""

    model_config = ConfigDict(from_attributes=True, extra="ignore", frozen=True)

    id: UUID
    office_id: UUID
    person_id: UUID
    received_on: date
    due_on: date
    noted_by: UUID
    noted_at: datetime | None
    identity_check: IdentityCheck
    identity_checked_by: UUID
    identity_checked_at: datetime | None
    extension: Extension | None
    extended_by: UUID | None
    extended_at: datetime | None

    def as_request(self) -> SubjectRequest:
        """Make the request anew; it still has to begin."""
        return SubjectRequest(article="erasure", **self.model_dump())


class ListDamaged(Exception):
    """A line of the list cannot be read; the number of the line."""


async def note_outside(directory: Path | None, request: SubjectRequest) -> None:
    """Append an erasure that begins; raises OSError when the file cannot be written.

    It may stand there twice, after a crash or when it was begun again.
    """
    if directory is not None:
        line = ErasureLine.model_validate(request).model_dump_json()
        await asyncio.to_thread(append_lines, directory / NAME, [line])


def read_list(lines: Iterable[str]) -> dict[UUID, ErasureLine]:
    """Give the erasures of a list by request; raise ListDamaged.

    What a full disk cut off is followed by the whole line, so a part of one is passed over.
    """
    found: dict[UUID, ErasureLine] = {}
    for number, text in enumerate(lines, 1):
        if not text.rstrip().endswith("}"):
            continue
        try:
            line = ErasureLine.model_validate_json(text)
        except ValidationError:
            raise ListDamaged(number) from None
        found[line.id] = line
    return found
