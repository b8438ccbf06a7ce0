"""Noting what is taken away, in the transaction that takes it, and telling of it."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.pagination import cursor_moment, decode_cursor, split_page
from nahbar_common.rights import Right
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.revocations import repository
from identity.revocations.models import Kind, Revocation
from identity.revocations.schemas import RevocationPage, RevocationRead

OVERLAP = timedelta(seconds=60)
"""Longer than any transaction that writes, and than replicas' clocks differ: an entry is seen only
once it is committed, and must not have been passed by then."""


def note_sessions(session: AsyncSession, session_ids: Iterable[UUID]) -> None:
    """Note that sessions, visits or credentials are over."""
    _note(session, "session", session_ids)


def note_links(session: AsyncSession, link_ids: Iterable[UUID]) -> None:
    """Note that links are over."""
    _note(session, "link", link_ids)


async def feed(
    session: AsyncSession, since: datetime | None, cursor: str | None, limit: int
) -> RevocationPage:
    """Give what was noted since a moment, and a little before it; raise InvalidCursor.

    Who follows asks again and again with the `as_of` of the walk before.
    """
    as_of = utc_now()
    after = decode_cursor(cursor, cursor_moment, UUID) if cursor else None
    later_than = None if since is None else _earlier(since)
    rows, next_cursor = split_page(
        await repository.page(session, later_than, (after[0], after[1]) if after else None, limit),
        limit,
        lambda row: (row.revoked_at.isoformat(), str(row.id)),
    )
    items = [RevocationRead.model_validate(row) for row in rows]
    return RevocationPage(items=items, next_cursor=next_cursor, as_of=as_of)


async def revoked_among(session: AsyncSession, rights: Collection[Right]) -> set[Right]:
    """Give which of these rights were taken away."""
    rows = await repository.of_subjects(session, {right.id for right in rights})
    return {Right(row.kind, row.subject) for row in rows} & set(rights)


def _note(session: AsyncSession, kind: Kind, subjects: Iterable[UUID]) -> None:
    now = utc_now()
    rows = [Revocation(kind=kind, subject=subject, revoked_at=now) for subject in subjects]
    repository.add_all(session, rows)


def _earlier(moment: datetime) -> datetime | None:
    """Give a moment less the overlap; None where the calendar ends, and all is asked for."""
    try:
        return moment - OVERLAP
    except OverflowError:
        return None
