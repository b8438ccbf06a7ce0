"""Reading the trail."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.db import Database
from nahbar_common.tables import TrailEntry
from nahbar_common.trail.canonical import OUTSIDE_OWN, START, body_of, line_of

_PAGE = 1000


SEARCHED = 20_000
"""How many entries one page looks at, at most, for what no index leads to."""

Place = tuple[datetime, int]
"""Where an entry stands in an office's list: when it was recorded, and its position."""


@dataclass(frozen=True)
class Wanted:
    """Which entries of a chain somebody wants to see; None or empty: no matter.

    about: an id that stands anywhere in the entry, such as a person's or an appointment's.
    outside_own: only what somebody opened who has no part in the talk, or outside of any.
    """

    actions: Sequence[str] = ()
    actor_id: str | None = None
    subject_id: str | None = None
    about: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None
    outside_own: bool = False

    @property
    def is_search(self) -> bool:
        """Tell whether entries have to be looked at one by one."""
        return bool(self.actions) or self.about is not None or self.outside_own


@dataclass(frozen=True)
class Found:
    """A page of entries, the newest first; goes_on_at: below which place there may be more."""

    entries: Sequence[TrailEntry]
    goes_on_at: Place | None


async def newest_entries(
    session: AsyncSession, chain: str, wanted: Wanted, before: Place | None, limit: int
) -> Found:
    """Give chained entries by time, the newest first, from below a place on.

    A search looks at so many entries and no more: a page may hold few, and go on all the same.
    """
    end = await _end_of_search(session, chain, wanted, before) if wanted.is_search else None
    query = _in_order(chain, wanted, before).limit(limit + 1)
    if end is not None:
        query = query.where(_from(end))
    rows = (await session.exec(_only(query, wanted))).all()
    if len(rows) > limit:
        return Found(rows[:limit], _place_of(rows[limit - 1]))
    return Found(rows, end)


def _place_of(entry: TrailEntry) -> Place:
    return entry.recorded_at, entry.position or 0


async def _end_of_search(
    session: AsyncSession, chain: str, wanted: Wanted, before: Place | None
) -> Place | None:
    query = _in_order(chain, wanted, before).offset(SEARCHED - 1).limit(1)
    last = (await session.exec(query)).first()
    return None if last is None else _place_of(last)


def _in_order(chain: str, wanted: Wanted, before: Place | None) -> Any:
    at, position = col(TrailEntry.recorded_at), col(TrailEntry.position)
    query = (
        select(TrailEntry)
        .where(col(TrailEntry.chain) == chain, position.is_not(None))
        .order_by(at.desc(), position.desc())
    )
    if before is not None:
        query = query.where(at <= before[0], or_(at < before[0], position < before[1]))
    if wanted.since is not None:
        query = query.where(at >= wanted.since)
    if wanted.until is not None:
        query = query.where(at < wanted.until)
    return query


def _from(place: Place) -> Any:
    at, position = col(TrailEntry.recorded_at), col(TrailEntry.position)
    return and_(at >= place[0], or_(at > place[0], position >= place[1]))


def _only(query: Any, wanted: Wanted) -> Any:
    if wanted.actions:
        query = query.where(col(TrailEntry.action).in_(wanted.actions))
    if wanted.actor_id is not None:
        query = query.where(col(TrailEntry.actor_id) == wanted.actor_id)
    if wanted.subject_id is not None:
        query = query.where(col(TrailEntry.subject_id) == wanted.subject_id)
    if wanted.outside_own:
        query = query.where(col(TrailEntry.facts).contains(OUTSIDE_OWN))
    if wanted.about is not None:
        query = query.where(
            or_(
                col(TrailEntry.subject_id) == str(wanted.about),
                col(TrailEntry.facts).contains(str(wanted.about)),
                col(TrailEntry.link_id) == wanted.about,
                col(TrailEntry.session_id) == wanted.about,
            )
        )
    return query


async def export_lines(
    database: Database, service: str, chain: str | None = None
) -> AsyncIterator[bytes]:
    """Give a chain (or all, one after the other) as lines with their ends, a page at a time.

    Each page is a transaction of its own: a long export holds nobody up, and what is chained
    while it runs comes at the end.
    """
    at, previous = ("" if chain is None else chain, 0), START
    while True:
        async with database.read() as session:
            page = await _page_after(session, at, only=chain)
        for entry in page:
            position, entry_hash = entry.position or 0, entry.entry_hash or ""
            if entry.chain != at[0]:
                previous = START
            yield line_of(body_of(entry, service, position, previous), entry_hash) + b"\n"
            at, previous = (entry.chain, position), entry_hash
        if len(page) < _PAGE:
            return


async def _page_after(
    session: AsyncSession, at: tuple[str, int], only: str | None
) -> Sequence[TrailEntry]:
    chain, position = col(TrailEntry.chain), col(TrailEntry.position)
    beyond = (chain == at[0]) & (position > at[1])
    if only is None:
        beyond |= chain > at[0]
    query = (
        select(TrailEntry)
        .where(position.is_not(None), beyond)
        .order_by(chain, position)
        .limit(_PAGE)
    )
    return (await session.exec(query)).all()
