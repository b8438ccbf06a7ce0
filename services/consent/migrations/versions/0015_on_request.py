"""Staff note what people declare elsewhere: a withdrawal by telephone, by letter, in person."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import context, op

# A table with triggers is made anew on SQLite: nothing but reading shows that old code may go on.
SAFE_WHILE_OLD_SERVES = False

revision: str = "0015"
down_revision: str | None = "0014"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ENTRIES = "consent_entries"
FIXED = ("registered_by", "asked_by")
CHECKS = {
    "channel": "channel IN ('web', 'spoken', 'paper', 'email')",
    "asked_by": "asked_by IN ('self', 'guardian', 'representative')",
    "registered": "(channel = 'web') = (registered_by IS NULL)"
    " AND (registered_by IS NULL) = (asked_by IS NULL)",
}


def upgrade() -> None:
    with op.batch_alter_table(ENTRIES) as entries:
        entries.drop_constraint(op.f("ck_consent_entries_channel"), type_="check")
        entries.add_column(sa.Column("registered_by", sa.Uuid(), nullable=True))
        entries.add_column(sa.Column("asked_by", sa.String(32), nullable=True))
        for name, text in CHECKS.items():
            entries.create_check_constraint(op.f(f"ck_consent_entries_{name}"), text)
    op.create_index("ix_consent_entries_registered_by", ENTRIES, ["registered_by"])
    keep_again()
    keep_registrations()


def downgrade() -> None:
    # A withdrawal is evidence: while one that staff noted is there, this fails.
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"DROP TRIGGER keep_{ENTRIES}_registration")
    op.drop_index("ix_consent_entries_registered_by", ENTRIES)
    with op.batch_alter_table(ENTRIES) as entries:
        for name in CHECKS:
            entries.drop_constraint(op.f(f"ck_consent_entries_{name}"), type_="check")
        for name in FIXED:
            entries.drop_column(name)
        entries.create_check_constraint(op.f("ck_consent_entries_channel"), "channel IN ('web')")
    keep_again()


def keep_again() -> None:
    """Make the triggers anew that went with SQLite's old table."""
    context.script.get_revision("0005").module.keep_entries_again()
    context.script.get_revision("0009").module.keep_ways_in()


def keep_registrations() -> None:
    """Refuse a change of them on SQLite; PostgreSQL's trigger compares whole rows."""
    if op.get_bind().dialect.name != "sqlite":
        return
    changed = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in FIXED)
    op.execute(
        f"CREATE TRIGGER keep_{ENTRIES}_registration BEFORE UPDATE ON {ENTRIES} WHEN {changed}"
        f" BEGIN SELECT RAISE(ABORT, '{ENTRIES} is append-only'); END"
    )
