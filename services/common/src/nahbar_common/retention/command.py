"""`python -m <service> retention`: enforce the schedule now, or see what that would do."""

import json
from collections.abc import Sequence

import typer

from nahbar_common.clock import utc_now
from nahbar_common.db import Database
from nahbar_common.retention.enforcing import Counted, count_due
from nahbar_common.retention.jobs import enforce_and_report
from nahbar_common.retention.schedule import Schedule


async def run(database: Database, schedule: Schedule, *, dry_run: bool) -> Sequence[Counted]:
    """Enforce or count, and close the database."""
    try:
        if dry_run:
            return await count_due(database, schedule, utc_now())
        return await enforce_and_report(database, schedule, utc_now())
    finally:
        await database.close()


def tell(counted: Sequence[Counted], *, dry_run: bool) -> None:
    """Print one JSON object: rows by table."""
    rows = [
        {
            "table": item.line.table,
            "kind": item.line.kind,
            "days": item.line.keep.total_seconds() / 86_400 if item.line.keep else None,
            "since": item.line.since,
            "rows": item.rows,
        }
        for item in counted
    ]
    typer.echo(json.dumps({"dry_run": dry_run, "lines": rows}))
