"""Enforcing the schedule, in batches that hold nobody up; or counting what would go."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy import ColumnElement, delete, func, tuple_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.db import Database
from nahbar_common.retention.schedule import Line, Schedule

BATCH = 500
"""Rows that one transaction deletes at most."""

log = structlog.get_logger()


@dataclass(frozen=True)
class Counted:
    """How many rows of a line were past their time: deleted, or to be deleted.

    failed: the run broke off at this line; what had been deleted until then is counted.
    """

    line: Line
    rows: int
    failed: bool = False


async def enforce(
    database: Database, schedule: Schedule, now: datetime, *, short_only: bool = False
) -> list[Counted]:
    """Delete what is past its time; lines stand in the order in which they are worked off.

    A line that fails does not keep the others: it is told of, and tried again.
    """
    return [
        await _enforce_line(database, schedule, line, now)
        for line in _due(schedule, short_only=short_only)
    ]


async def _enforce_line(
    database: Database, schedule: Schedule, line: Line, now: datetime
) -> Counted:
    count = 0
    try:
        async with database.write() as session:
            if line.prepare is not None:
                await line.prepare(session, now)
        async with database.read() as session:
            condition = await _is_past(session, schedule, line, now)
        while True:
            async with database.write() as session:
                deleted = await _delete_batch(session, line, condition)
            count += deleted
            if deleted < BATCH:
                return Counted(line, count)
    except Exception:
        log.error("retention failed", table=line.table, exc_info=True)
        return Counted(line, count, failed=True)


async def count_due(database: Database, schedule: Schedule, now: datetime) -> list[Counted]:
    """Tell what `enforce` would delete now; changes nothing."""
    found = []
    async with database.read() as session:
        for line in _due(schedule, short_only=False):
            condition = await _is_past(session, schedule, line, now)
            query = select(func.count()).select_from(line.model).where(condition)
            found.append(Counted(line, (await session.exec(query)).one()))
    return found


async def count_beyond(
    session: AsyncSession,
    schedule: Schedule,
    office_id: UUID,
    wanted: Mapping[str, timedelta],
    now: datetime,
) -> dict[str, int]:
    """Tell how many rows of an office the next run would take if it kept kinds for so long.

    wanted: by kind; a kind that is left out is kept for the usual time.
    """
    found: dict[str, int] = {}
    for line in schedule.lines:
        if line.office is None or line.past is None or line.keep is None:
            continue
        period = within(line, wanted.get(line.kind, line.keep))
        query = (
            select(func.count())
            .select_from(line.model)
            .where(_of_office(line, office_id), line.past(now - period))
        )
        found[line.kind] = found.get(line.kind, 0) + (await session.exec(query)).one()
    return found


def within(line: Line, period: timedelta) -> timedelta:
    """Give a period inside the line's bounds.

    What an office chose before the bounds were drawn closer counts as the nearest.
    """
    shortest, longest = line.bounds or (period, period)
    return min(max(period, shortest), longest)


def _due(schedule: Schedule, *, short_only: bool) -> Iterator[Line]:
    for line in schedule.lines:
        if line.ends == "deleted" and (line.is_short or not short_only):
            yield line


async def _is_past(
    session: AsyncSession, schedule: Schedule, line: Line, now: datetime
) -> ColumnElement[bool]:
    assert line.past is not None and line.keep is not None
    usual = line.past(now - line.keep)
    if line.office is None:
        return usual
    chosen = {
        office: within(line, period)
        for (kind, office), period in (await schedule.periods(session)).items()
        if kind == line.kind
    }
    condition = usual & line.office.not_in(list(chosen)) if chosen else usual
    for office, period in chosen.items():
        condition |= _of_office(line, office) & line.past(now - period)
    return condition


def _of_office(line: Line, office: UUID) -> Any:
    return line.office == office


async def _delete_batch(session: AsyncSession, line: Line, condition: ColumnElement[bool]) -> int:
    keys = line.primary_key
    # Rows that somebody is changing this moment can wait for the next run.
    query = select(*keys).where(condition).limit(BATCH).with_for_update(skip_locked=True)
    rows = await session.exec(query)
    found: Sequence[Any] = [tuple(row) if len(keys) > 1 else row for row in rows]
    if not found:
        return 0
    if line.delete is not None:
        await line.delete(session, found)
    else:
        named = tuple_(*keys).in_(found) if len(keys) > 1 else col(keys[0]).in_(found)
        await session.exec(delete(line.model).where(named))
    return len(found)
