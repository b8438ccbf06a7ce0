"""What the nights did, read from the trail: it has the report of each, and nobody can bend it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.retention.enforcing import Counted
from nahbar_common.tables import ALL_OFFICES, TrailEntry
from nahbar_common.trail.canonical import read_facts
from nahbar_common.trail.recording import Subject, record

ENFORCED = "retention.enforced"
FAILED = "retention.failed"
SCHEDULE = Subject("schedule", "retention")
_TOLD_AGAIN_AFTER = timedelta(hours=12)
"""A line that fails is tried each minute; the trail says so once a night."""


@dataclass(frozen=True)
class Run:
    """One run over the whole schedule. failed: the tables at which it broke off."""

    at: datetime
    rows: dict[str, int] = field(default_factory=dict)
    failed: tuple[str, ...] = ()


async def newest_runs(session: AsyncSession, limit: int) -> Sequence[Run]:
    """Give the newest runs, the newest first; one that was not chained yet is not there yet."""
    query = (
        select(TrailEntry)
        .where(
            col(TrailEntry.chain) == ALL_OFFICES,
            col(TrailEntry.subject_id) == SCHEDULE.id,
            col(TrailEntry.position).is_not(None),
            col(TrailEntry.action).in_((ENFORCED, FAILED)),
        )
        .order_by(col(TrailEntry.position).desc())
        .limit(limit)
    )
    return [_run_of(entry) for entry in await session.exec(query)]


async def note_run(session: AsyncSession, done: Sequence[Counted], now: datetime) -> None:
    """Write a run into the trail: rows by table, or the tables at which it broke off as well."""
    rows: dict[str, Any] = {}
    for counted in done:
        rows[counted.line.table] = rows.get(counted.line.table, 0) + counted.rows
    took = {table: count for table, count in rows.items() if count}
    failed = sorted({counted.line.table for counted in done if counted.failed})
    if not failed:
        record(session, ENFORCED, SCHEDULE, office_id=None, **took)
        return
    before = await newest_runs(session, 1)
    told = before and before[0].failed == tuple(failed) and now - before[0].at < _TOLD_AGAIN_AFTER
    if not told or took:
        record(session, FAILED, SCHEDULE, office_id=None, failed_tables=failed, **took)


def _run_of(entry: TrailEntry) -> Run:
    facts = read_facts(entry.facts)
    failed = tuple(facts.pop("failed_tables", ()))
    return Run(entry.recorded_at, {table: int(count) for table, count in facts.items()}, failed)
