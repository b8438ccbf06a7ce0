"""A minor's guardian agrees as well, where the office demands it."""

from collections.abc import Callable, Sequence

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations
from nahbar_common.db import UtcDateTime

# New tables, and one more value of columns that old code reads as they are. It decides without
# guardians: an office demands them once no old release serves.
SAFE_WHILE_OLD_SERVES = True

revision: str = "0021"
down_revision: str | None = "0020"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

PURPOSE = "ck_declarations_purpose"
RULES, DEMANDS = "guardian_rules", "guardian_demands"
OLD_PARTS = "part IN ('client', 'adviser', 'companion', 'interpreter', 'sign_language_interpreter')"
OLD_AUDIENCES = "audience IN ('client', 'adviser', 'guest')"
CHECKS = (
    ("declarations", "audience", OLD_AUDIENCES),
    ("consent_entries", "part", OLD_PARTS),
    ("spoken_notes", "part", OLD_PARTS),
)


def upgrade() -> None:
    op.create_table(
        RULES,
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("is_demanded", sa.Boolean(), nullable=False),
        sa.Column("chosen_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("office_id", name=op.f("pk_guardian_rules")),
    )
    op.create_table(
        DEMANDS,
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("guardian_id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("is_demanded", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("appointment_id", "person_id", name=op.f("pk_guardian_demands")),
        sa.UniqueConstraint("appointment_id", "guardian_id", name="uq_guardian_demands_guardian"),
    )
    for column in ("person_id", "guardian_id"):
        op.create_index(f"ix_guardian_demands_{column}", DEMANDS, [column])
    for table, column, old in CHECKS:
        admit(table, column, old[:-1] + ", 'guardian')")


def downgrade() -> None:
    # A consent and a published text are evidence: while one of a guardian is there, this fails.
    op.execute("DELETE FROM spoken_notes WHERE part = 'guardian'")
    for table, column, old in CHECKS:
        admit(table, column, old)
    if op.get_bind().dialect.name == "sqlite":
        # Made anew, the table has it for itself, and 0020 could not take its column away.
        rebuild(
            "declarations", lambda changed: changed.drop_constraint(op.f(PURPOSE), type_="check")
        )
    op.drop_table(DEMANDS)
    op.drop_table(RULES)


def admit(table: str, column: str, values: str) -> None:
    """Let a column hold these values."""
    name = op.f(f"ck_{table}_{column}")

    def change(changed: BatchOperations) -> None:
        changed.drop_constraint(name, type_="check")
        changed.create_check_constraint(name, values)

    rebuild(table, change)


def rebuild(table: str, change: Callable[[BatchOperations], None]) -> None:
    """Change a table; triggers and partial indexes that go with SQLite's old one are made anew."""
    with_it = things_of(table)
    for kind, thing, _ in with_it:
        op.execute(f"DROP {kind.upper()} {thing}")
    with op.batch_alter_table(table) as changed:
        change(changed)
    for _, _, statement in with_it:
        op.execute(statement)


def things_of(table: str) -> list[tuple[str, str, str]]:
    """Give SQLite's triggers that name a table, and its partial indexes: kind, name, statement.

    Those of other tables, too: SQLite reads every trigger when it renames a table.
    """
    if op.get_bind().dialect.name != "sqlite":
        return []
    found = op.get_bind().execute(
        sa.text(
            "SELECT type, name, sql FROM sqlite_master WHERE (type = 'trigger' AND sql LIKE :named)"
            " OR (type = 'index' AND tbl_name = :table AND sql LIKE '% WHERE %')"
        ),
        {"table": table, "named": f"%{table}%"},
    )
    return [(row.type, row.name, row.sql) for row in found]
