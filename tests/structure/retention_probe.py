"""Prints all tables of one service, and the tables its retention schedule has a line for.

Runs in a process of its own: all services register their tables in the same metadata.
"""

import json
import sys
from importlib import import_module

from nahbar_common.retention.mechanism import MECHANISM
from nahbar_common.subjects.service import TRAIL_OF
from sqlalchemy import Table, Uuid
from sqlmodel import SQLModel


def _names_people(table: Table) -> bool:
    return any(
        isinstance(column.type, Uuid)
        and (column.name in ("person_id", "account_id", "adviser_id") or column.name[-3:] == "_by")
        for column in table.columns
    )


def main(package: str) -> None:
    """Print tables and lines."""
    import_module(f"{package}.main")
    import_module(f"{package}.tables")
    schedule = import_module(f"{package}.retention").SCHEDULE.with_lines(MECHANISM)
    parts = import_module(f"{package}.subjects").SUBJECTS.parts
    found = {
        "personal": sorted(
            name for name, table in SQLModel.metadata.tables.items() if _names_people(table)
        ),
        "parts": sorted({part.table for part in (*parts, TRAIL_OF)}),
        "kinds": sorted({part.kind for part in (*parts, TRAIL_OF)}),
        "fields": sorted({name for part in (*parts, TRAIL_OF) for name in part.fields}),
        "tables": sorted(SQLModel.metadata.tables),
        "lines": [
            {
                "table": line.table,
                "kind": line.kind,
                "ends": line.ends,
                "basis": line.basis,
                "why": line.why,
                "since": line.since,
                "seconds": None if line.keep is None else line.keep.total_seconds(),
                "bounds": [bound.days for bound in line.bounds or ()],
                "bounds_why": line.bounds_why,
                "parent": None if line.parent is None else line.parent.__tablename__,
            }
            for line in schedule.lines
        ],
    }
    sys.stdout.write("\n" + json.dumps(found) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
