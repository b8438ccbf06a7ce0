"""Who enforces the schedule: what is short every hour, all of it by night."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

from fastapi import FastAPI

from nahbar_common.clock import utc_now
from nahbar_common.db import Database
from nahbar_common.jobs import Job, Ran
from nahbar_common.retention.enforcing import Counted, enforce
from nahbar_common.retention.schedule import Schedule
from nahbar_common.trail.recording import Subject, record

RETENTION = "retention"
NIGHTLY = "retention by night"
_NIGHT = time(1, 30, tzinfo=UTC)
"""Between half past two and half past three in Germany; long after the last talk of a day."""


async def enforce_and_report(
    database: Database, schedule: Schedule, now: datetime, *, short_only: bool = False
) -> list[Counted]:
    """Enforce the schedule; the trail has the report (`retention.enforced`: rows by table).

    What goes every hour is told of in the log alone.
    """
    done = await enforce(database, schedule, now, short_only=short_only)
    if not short_only:
        rows: dict[str, Any] = {}
        for counted in done:
            rows[counted.line.table] = rows.get(counted.line.table, 0) + counted.rows
        async with database.write() as session:
            record(
                session,
                "retention.enforced",
                Subject("schedule", "retention"),
                office_id=None,
                **{table: count for table, count in rows.items() if count},
            )
    return done


async def _short(app: FastAPI) -> Ran:
    done = await enforce_and_report(
        app.state.database, app.state.retention, utc_now(), short_only=True
    )
    return Ran(sum(counted.rows for counted in done))


async def _nightly(app: FastAPI) -> Ran:
    now = utc_now()
    done = await enforce_and_report(app.state.database, app.state.retention, now)
    return Ran(sum(counted.rows for counted in done), until_night(now))


def until_night(now: datetime) -> timedelta:
    """Give how long it is until the next night's run."""
    tonight = datetime.combine(now.date(), _NIGHT)
    return (tonight if tonight > now else tonight + timedelta(days=1)) - now


RETENTION_JOBS = (
    Job(RETENTION, timedelta(hours=1), _short, single=True),
    Job(NIGHTLY, timedelta(days=1), _nightly, single=True),
)
