"""The schedule as it is read."""

from nahbar_common.retention.enforcing import Counted
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
    goes_with: str | None
    """The table with whose rows these go."""
    due_rows: int | None
    """How many rows are past their time now, of all offices; None where nothing ends by time."""

    @classmethod
    def of(cls, line: Line, due: Counted | None) -> "RetentionLine":
        """Show a line."""
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
            goes_with=None if line.parent is None else str(line.parent.__tablename__),
            due_rows=None if due is None else due.rows,
        )


class RetentionSchedule(ResponseModel):
    """All of what a service keeps."""

    service: str
    lines: list[RetentionLine]
