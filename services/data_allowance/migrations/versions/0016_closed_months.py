"""Months of a budget that are closed: nothing is booked into them any more, and they are numbered.

A trigger refuses what would be booked into a closed month, and what would change a closing.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# Refuses writes that were let through before.
SAFE_WHILE_OLD_SERVES = False

revision: str = "0016"
down_revision: str | None = "0015"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

CLOSED = (
    "EXISTS (SELECT 1 FROM balances AS b"
    " WHERE b.budget_id = NEW.budget_id AND b.closed_until > NEW.occurred_at)"
)
MONTH_CLOSED, NEVER_CHANGED = "the month is closed", "closings is append-only"


def upgrade() -> None:
    op.add_column("balances", sa.Column("closed_until", UtcDateTime(), nullable=True))
    op.create_table(
        "closings",
        sa.Column("budget_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("first_number", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("turnover_cents", sa.BigInteger(), nullable=False),
        sa.Column("closed_by", sa.Uuid(), nullable=False),
        sa.Column("closed_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("starts_at < ends_at", "has_a_length"),
        sa.CheckConstraint("first_number > 0", "numbers_positive"),
        sa.CheckConstraint("entries >= 0", "entries_not_negative"),
        sa.CheckConstraint("turnover_cents >= entries", "turnover_of_entries"),
        sa.ForeignKeyConstraint(["budget_id"], ["budgets.id"]),
        sa.PrimaryKeyConstraint("budget_id", "month"),
        sa.UniqueConstraint("budget_id", "starts_at"),
    )
    if op.get_bind().dialect.name == "sqlite":
        upgrade_sqlite()
    else:
        upgrade_postgresql()


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER ledger_entries_month_open")
    else:
        op.execute("DROP FUNCTION check_month() CASCADE")
        op.execute("DROP FUNCTION refuse_closing_change() CASCADE")
    op.drop_table("closings")
    op.drop_column("balances", "closed_until")


def upgrade_sqlite() -> None:
    op.execute(
        f"CREATE TRIGGER ledger_entries_month_open BEFORE INSERT ON ledger_entries WHEN {CLOSED}"
        f" BEGIN SELECT RAISE(ABORT, '{MONTH_CLOSED}'); END"
    )
    for verb in ("update", "delete"):
        op.execute(
            f"CREATE TRIGGER closings_no_{verb} BEFORE {verb} ON closings"
            f" BEGIN SELECT RAISE(ABORT, '{NEVER_CHANGED}'); END"
        )


def upgrade_postgresql() -> None:
    create_function("check_month", f"IF {CLOSED} THEN {_raise(MONTH_CLOSED)} END IF; RETURN NEW;")
    op.execute(
        "CREATE TRIGGER ledger_entries_month_open BEFORE INSERT ON ledger_entries"
        " FOR EACH ROW EXECUTE FUNCTION check_month()"
    )
    create_function("refuse_closing_change", _raise(NEVER_CHANGED))
    op.execute(
        "CREATE TRIGGER closings_no_change BEFORE UPDATE OR DELETE ON closings"
        " FOR EACH ROW EXECUTE FUNCTION refuse_closing_change()"
    )
    op.execute(
        "CREATE TRIGGER closings_no_truncate BEFORE TRUNCATE ON closings"
        " FOR EACH STATEMENT EXECUTE FUNCTION refuse_closing_change()"
    )


def create_function(name: str, body: str) -> None:
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"
    )


def _raise(message: str) -> str:
    # 23000: integrity constraint violation, as the drivers name it on both engines.
    return f"RAISE EXCEPTION '{message}' USING ERRCODE = '23000';"
