"""The schedule with what the nights did and what the next one would do."""

from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.db import Database
from nahbar_common.retention.enforcing import count_due
from nahbar_common.retention.jobs import until_night
from nahbar_common.retention.runs import newest_runs
from nahbar_common.retention.schedule import Schedule
from nahbar_common.retention.schemas import RetentionLine, RetentionRun, RetentionSchedule

_RUNS = 14
"""Two weeks: whoever comes once a month sees whether the nights still run."""


async def look(
    database: Database, schedule: Schedule, service: str, office_id: UUID
) -> RetentionSchedule:
    """Give a service's schedule as an office sees it; changes nothing."""
    now = utc_now()
    by_line = {id(due.line): due for due in await count_due(database, schedule, now)}
    async with database.read() as session:
        chosen = await schedule.periods(session)
        runs = await newest_runs(session, _RUNS)
    return RetentionSchedule(
        service=service,
        lines=[
            RetentionLine.of(
                line,
                by_line.get(id(line)),
                chosen.get((line.kind, office_id)) if line.office is not None else None,
            )
            for line in schedule.lines
        ],
        runs=[RetentionRun.of(run) for run in runs],
        next_run_at=now + until_night(now),
    )
