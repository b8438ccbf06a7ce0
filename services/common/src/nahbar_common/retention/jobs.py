"""Who enforces the schedule: what is short every hour, all of it by night."""

from datetime import UTC, datetime, time, timedelta

from fastapi import FastAPI

from nahbar_common.clock import utc_now
from nahbar_common.db import Database
from nahbar_common.jobs import Job, Ran
from nahbar_common.retention.enforcing import Counted, enforce
from nahbar_common.retention.runs import note_run
from nahbar_common.retention.schedule import Schedule

RETENTION = "retention"
NIGHTLY = "retention by night"
_NIGHT = time(1, 30, tzinfo=UTC)
"""Between half past two and half past three in Germany; long after the last talk of a day."""


class RetentionFailedError(Exception):
    """Some lines of the schedule could not be enforced; all others were."""


async def enforce_and_report(
    database: Database, schedule: Schedule, now: datetime, *, short_only: bool = False
) -> list[Counted]:
    """Enforce the schedule; the trail has the report (`retention.enforced`: rows by table).

    What goes every hour is told of in the log alone. Raises RetentionFailedError when all is done
    that could be done and some lines failed (`retention.failed` in the trail).
    """
    done = await enforce(database, schedule, now, short_only=short_only)
    if not short_only:
        async with database.write() as session:
            await note_run(session, done, now)
    failed = sorted({counted.line.table for counted in done if counted.failed})
    if failed:
        raise RetentionFailedError(", ".join(failed))
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
