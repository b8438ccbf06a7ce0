"""The schedule as it is read."""

from datetime import datetime, timedelta

from pydantic import Field

from nahbar_common.retention.enforcing import Counted, within
from nahbar_common.retention.runs import Run
from nahbar_common.retention.schedule import Basis, Ends, Line
from nahbar_common.schemas import ResponseModel


class RetentionLine(ResponseModel):
    """What a table holds, why, and for how long."""

    table: str
    kind: str
    basis: Basis
    why: str
    ends: Ends
    since: str | None
    """The moment from which on it counts, in words."""
    seconds: int | None
    """How long from then on, unless the office chose another time."""
    shortest_seconds: int | None
    longest_seconds: int | None
    """Within which an office may choose; None where it may not."""
    bounds_why: str | None = None
    """Why not shorter and not longer."""
    office_seconds: int | None = None
    """What this office chose instead; None: the usual time."""
    goes_with: str | None
    """The table with whose rows these go."""
    due_rows: int | None
    """How many rows are past their time now, of all offices; None where nothing ends by time."""

    @classmethod
    def of(
        cls, line: Line, due: Counted | None, chosen: timedelta | None = None
    ) -> "RetentionLine":
        """Show a line; chosen: what the office keeps instead."""
        shortest, longest = line.bounds or (None, None)
        return cls(
            table=line.table,
            kind=line.kind,
            basis=line.basis,
            why=line.why,
            ends=line.ends,
            since=line.since or None,
            seconds=None if line.keep is None else int(line.keep.total_seconds()),
            shortest_seconds=None if shortest is None else int(shortest.total_seconds()),
            longest_seconds=None if longest is None else int(longest.total_seconds()),
            bounds_why=line.bounds_why or None,
            office_seconds=None if chosen is None else int(within(line, chosen).total_seconds()),
            goes_with=None if line.parent is None else str(line.parent.__tablename__),
            due_rows=None if due is None else due.rows,
        )


class RetentionRun(ResponseModel):
    """What one night did, in all offices."""

    at: datetime
    rows: dict[str, int]
    """Deleted, by table."""
    failed: list[str]
    """Tables at which the run broke off; it is tried again until it goes well."""

    @classmethod
    def of(cls, run: Run) -> "RetentionRun":
        """Show a run."""
        return cls(at=run.at, rows=run.rows, failed=list(run.failed))


class RetentionSchedule(ResponseModel):
    """All of what a service keeps."""

    service: str
    lines: list[RetentionLine]
    runs: list[RetentionRun] = Field(default_factory=list)
    """The newest nights, the newest first; empty before the first one."""
    next_run_at: datetime | None = None
