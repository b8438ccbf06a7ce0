"""Prints what each migration of one service makes of an empty SQLite database.

Runs in a process of its own: all services register their tables in the same metadata.
"""

import json
import re
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from alembic import command
from alembic.script import ScriptDirectory
from nahbar_common.migrations import alembic_config
from sqlalchemy import CheckConstraint, Engine, create_engine, inspect
from sqlmodel import SQLModel

ROOT = Path(__file__).parents[2]


def describe(engine: Engine) -> dict[str, Any]:
    """Give tables with columns, constraints and triggers."""
    found = inspect(engine)
    triggers = "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'"
    with engine.connect() as connection:
        by_table = [tuple(row) for row in connection.exec_driver_sql(triggers)]
    return {
        table: {
            "columns": {
                column["name"]: {
                    "type": str(column["type"]),
                    "nullable": column["nullable"],
                    "default": column["default"],
                }
                for column in found.get_columns(table)
            },
            "checks": {
                str(check["name"]): check["sqltext"] for check in found.get_check_constraints(table)
            },
            "unique": {
                str(item["name"]): item["column_names"]
                for item in (
                    *found.get_unique_constraints(table),
                    *(index for index in found.get_indexes(table) if index["unique"]),
                )
            },
            "foreign_keys": {
                ",".join(key["constrained_columns"]): key["constrained_columns"]
                for key in found.get_foreign_keys(table)
            },
            "triggers": sorted(name for owner, name in by_table if owner == table),
        }
        for table in found.get_table_names()
        if table != "alembic_version"
    }


def checks_of_models(package: str) -> dict[str, str]:
    """Give the CHECKs of the service's models by name."""
    import_module(f"{package}.main")
    return {
        str(constraint.name): str(constraint.sqltext)
        for table in SQLModel.metadata.tables.values()
        for constraint in table.constraints
        if isinstance(constraint, CheckConstraint) and re.search(r" IN \(", str(constraint.sqltext))
    }


def main(package: str) -> None:
    """Print revision by revision what there is."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "schema.sqlite"
        config = alembic_config(
            ROOT / "services" / package / "migrations", f"sqlite+aiosqlite:///{file}"
        )
        scripts = list(ScriptDirectory.from_config(config).walk_revisions())
        engine, steps = create_engine(f"sqlite:///{file}"), []
        for script in reversed(scripts):
            command.upgrade(config, script.revision)
            safe = getattr(script.module, "SAFE_WHILE_OLD_SERVES", None)
            steps.append({"revision": script.revision, "safe": safe, "schema": describe(engine)})
        checks = checks_of_models(package)
    sys.stdout.write("\n" + json.dumps({"steps": steps, "checks": checks}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
