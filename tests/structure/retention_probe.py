"""Prints all tables of one service, and the tables its retention schedule has a line for.

Runs in a process of its own: all services register their tables in the same metadata.
"""

import json
import sys
from importlib import import_module

from nahbar_common.retention.mechanism import MECHANISM
from sqlmodel import SQLModel


def main(package: str) -> None:
    """Print tables and lines."""
    import_module(f"{package}.main")
    import_module(f"{package}.tables")
    schedule = import_module(f"{package}.retention").SCHEDULE.with_lines(MECHANISM)
    found = {
        "tables": sorted(SQLModel.metadata.tables),
        "lines": [
            {
                "table": line.table,
                "kind": line.kind,
                "ends": line.ends,
                "parent": None if line.parent is None else line.parent.__tablename__,
            }
            for line in schedule.lines
        ],
    }
    sys.stdout.write("\n" + json.dumps(found) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
