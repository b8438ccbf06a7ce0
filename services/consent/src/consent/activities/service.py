"""Decides what an office states."""

from collections.abc import Mapping
from typing import get_args
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.etags import check_version
from nahbar_common.problems import TryAgain
from nahbar_common.trail import Subject, record
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.activities import repository
from consent.activities.models import OfficeStatement, Stated
from consent.activities.schemas import StatementRead
from consent.documents.words import say

ABOUT: tuple[Stated, ...] = get_args(Stated)


async def statements(session: AsyncSession, office_id: UUID) -> dict[Stated, StatementRead]:
    """Give all that an office may state, with what it has stated."""
    stated: Mapping[Stated, OfficeStatement] = {
        row.about: row for row in await repository.all_of(session, office_id)
    }
    return {about: _read(about, stated.get(about)) for about in ABOUT}


async def write(
    session: AsyncSession, staff: Staff, office_id: UUID, about: Stated, read: int, text: str
) -> StatementRead:
    """Let an office state something; raise PreconditionFailed or TryAgain."""
    row = await repository.lock(session, office_id, about)
    check_version(row.version if row else 0, read)
    if row is None:
        row = OfficeStatement(
            office_id=office_id, about=about, text=text, stated_by=staff.account_id
        )
        try:
            await repository.add(session, row)
        except IntegrityError:
            raise TryAgain from None
    else:
        row.text, row.version = text, row.version + 1
        row.stated_by, row.stated_at = staff.account_id, utc_now()
    record(
        session,
        "statement.written",
        Subject("statement", about),
        office_id=office_id,
        version=row.version,
        empty=not text,
    )
    return _read(about, row)


def _read(about: Stated, row: OfficeStatement | None) -> StatementRead:
    return StatementRead(
        about=about,
        name=say(f"s_{about}"),
        hint=say(f"sh_{about}"),
        text=row.text if row else "",
        stated_at=row.stated_at if row and row.text else None,
        version=row.version if row else 0,
    )
