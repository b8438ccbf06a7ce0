"""SQLite: no entry or posting is replaced by naming its hidden rowid.

INSERT OR REPLACE deletes the row that has the same rowid, and no trigger hears of the deletion.
"""

from collections.abc import Sequence

from alembic import op

# Refuses writes that were let through before.
SAFE_WHILE_OLD_SERVES = False

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TABLES = ("ledger_entries", "postings")


def upgrade() -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    for table in TABLES:
        # An insert that names no rowid has -1 here, which no row has.
        taken = f"EXISTS (SELECT 1 FROM {table} AS t WHERE t.rowid = NEW.rowid)"  # noqa: S608 (constants)
        op.execute(
            f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {taken}"
            f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table in TABLES:
            op.execute(f"DROP TRIGGER {table}_no_replace")
