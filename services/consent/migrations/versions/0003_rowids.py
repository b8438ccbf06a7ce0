"""SQLite: nothing published or declared is replaced by naming its hidden rowid.

INSERT OR REPLACE and UPDATE OR REPLACE delete the row that has the same rowid, and no trigger
hears of the deletion.
"""

from collections.abc import Sequence

from alembic import op

# Refuses writes that were let through before.
SAFE_WHILE_OLD_SERVES = False

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TABLES = ("declarations", "declaration_texts", "consent_entries")


def upgrade() -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    for table in TABLES:
        # An insert that names no rowid has -1 here, which no row has.
        taken = f"EXISTS (SELECT 1 FROM {table} AS t WHERE t.rowid = NEW.rowid)"  # noqa: S608 (constants)
        for event, condition in (("INSERT", taken), ("UPDATE", "NEW.rowid <> OLD.rowid")):
            op.execute(
                f"CREATE TRIGGER keep_{table}_rowid_{event.lower()} BEFORE {event} ON {table}"
                f" WHEN {condition}"
                f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table in TABLES:
            for event in ("insert", "update"):
                op.execute(f"DROP TRIGGER keep_{table}_rowid_{event}")
