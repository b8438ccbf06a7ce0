"""Counting what a chain tells: by whom, how often, at night, outside one's own talks.

Figures, and no verdict: whoever reads outside their own talks may stand in for a colleague.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select
from sqlmodel import col

from nahbar_common.db import Database
from nahbar_common.tables import TrailEntry
from nahbar_common.trail.canonical import OUTSIDE_OWN
from nahbar_common.trail.schemas import SummaryLine, TrailActor, TrailSummary

MOST_ENTRIES = 200_000
"""Of more, the newest are counted, and the answer says so."""
LONGEST = timedelta(days=92)
USUAL = timedelta(days=30)

_AT_ONCE = 5000
_ZONE = ZoneInfo("Europe/Berlin")
"""Jobcenters are in one zone."""
_NIGHT_FROM, _NIGHT_TO = 21, 6


@dataclass(frozen=True)
class Span:
    """A time, its end excluded; UTC."""

    since: datetime
    until: datetime


def span_of(since: datetime | None, until: datetime | None, now: datetime) -> Span:
    """Give the time to count over: what was asked for, of which the last 92 days."""
    # An instant later, or what was recorded in this very moment would be left out.
    end = min(until, now) if until is not None else now + timedelta(seconds=1)
    return Span(max(since or end - USUAL, end - LONGEST), end)


@dataclass
class _Tally:
    count: int = 0
    outside_own: int = 0
    at_night: int = 0
    last_at: datetime | None = None

    def add(self, at: datetime, facts: str) -> None:
        self.count += 1
        self.outside_own += OUTSIDE_OWN in facts
        self.at_night += is_night(at)
        self.last_at = max(self.last_at or at, at)


def is_night(moment: datetime) -> bool:
    """Tell whether it is after nine in the evening or before six in the morning, on the wall."""
    hour = moment.astimezone(_ZONE).hour
    return hour >= _NIGHT_FROM or hour < _NIGHT_TO


async def summarise(database: Database, chain: str, span: Span) -> TrailSummary:
    """Count a chain's entries of a time, a page at a time: nobody else waits for it."""
    tallies: dict[tuple[str, str | None, str], _Tally] = {}
    counted = 0
    async for page in _pages(database, chain, span):
        for at, kind, actor_id, action, subject_kind, subject_id, facts in page:
            who = (kind, actor_id)
            if actor_id is None and subject_kind == "account":
                # Nobody is signed in yet who shows a second factor: it is about their account.
                who = ("account", subject_id)
            tallies.setdefault((*who, action), _Tally()).add(at, facts)
        counted += len(page)
        await asyncio.sleep(0)
    return TrailSummary(
        since=span.since,
        until=span.until,
        entries=counted,
        complete=counted < MOST_ENTRIES,
        items=[
            SummaryLine(
                actor=TrailActor(kind=kind, id=actor_id),
                action=action,
                count=tally.count,
                outside_own=tally.outside_own,
                at_night=tally.at_night,
                last_at=tally.last_at or span.since,
            )
            for (kind, actor_id, action), tally in sorted(
                tallies.items(), key=lambda each: (-each[1].count, each[0][2], each[0][1] or "")
            )
        ],
    )


async def _pages(database: Database, chain: str, span: Span) -> AsyncIterator[Sequence[Any]]:
    at, position = col(TrailEntry.recorded_at), col(TrailEntry.position)
    before: tuple[datetime, int] | None = None
    for _ in range(MOST_ENTRIES // _AT_ONCE):
        query = (
            select(
                at,
                col(TrailEntry.actor_kind),
                col(TrailEntry.actor_id),
                col(TrailEntry.action),
                col(TrailEntry.subject_kind),
                col(TrailEntry.subject_id),
                col(TrailEntry.facts),
                position,
            )
            .where(col(TrailEntry.chain) == chain, position.is_not(None))
            .where(at >= span.since, at < span.until)
            .order_by(at.desc(), position.desc())
            .limit(_AT_ONCE)
        )
        if before is not None:
            query = query.where(at <= before[0], or_(at < before[0], position < before[1]))
        async with database.read() as session:
            rows = (await (await session.connection()).execute(query)).all()
        if rows:
            yield [row[:-1] for row in rows]
            before = (rows[-1][0], rows[-1][-1] or 0)
        if len(rows) < _AT_ONCE:
            return
