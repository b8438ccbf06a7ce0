"""Sign-language interpreters consent too, and a declaration keeps what its places stood for."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import context, op

# The old release writes what is still allowed, and leaves the new column empty.
SAFE_WHILE_OLD_SERVES = True

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ENTRIES = "consent_entries"
OLD_PARTS = "part IN ('client', 'adviser', 'companion', 'interpreter')"
NEW_PARTS = OLD_PARTS[:-1] + ", 'sign_language_interpreter')"


def upgrade() -> None:
    op.add_column("declarations", sa.Column("filled", sa.JSON(), nullable=True))
    with op.batch_alter_table(ENTRIES) as entries:
        entries.drop_constraint(op.f("ck_consent_entries_part"), type_="check")
        entries.alter_column(
            "part", existing_type=sa.String(12), type_=sa.String(32), existing_nullable=False
        )
        entries.create_check_constraint(op.f("ck_consent_entries_part"), NEW_PARTS)
    keep_entries_again()


def downgrade() -> None:
    # A consent is evidence: while one of a sign-language interpreter is there, this fails.
    with op.batch_alter_table(ENTRIES) as entries:
        entries.drop_constraint(op.f("ck_consent_entries_part"), type_="check")
        entries.alter_column(
            "part", existing_type=sa.String(32), type_=sa.String(12), existing_nullable=False
        )
        entries.create_check_constraint(op.f("ck_consent_entries_part"), OLD_PARTS)
    keep_entries_again()
    op.drop_column("declarations", "filled")


def keep_entries_again() -> None:
    """Make the triggers anew that went with SQLite's old table, as 0002 and 0003 made them."""
    if op.get_bind().dialect.name != "sqlite":
        return
    refuse = f"BEGIN SELECT RAISE(ABORT, '{ENTRIES} is append-only'); END"
    for table, event, condition in context.script.get_revision("0002").module.SQLITE:
        if table == ENTRIES:
            op.execute(
                f"CREATE TRIGGER keep_{table}_{event.lower()} BEFORE {event} ON {table}"
                f" WHEN {condition} {refuse}"
            )
    taken = f"EXISTS (SELECT 1 FROM {ENTRIES} AS t WHERE t.rowid = NEW.rowid)"  # noqa: S608 (constants)
    for event, condition in (("INSERT", taken), ("UPDATE", "NEW.rowid <> OLD.rowid")):
        op.execute(
            f"CREATE TRIGGER keep_{ENTRIES}_rowid_{event.lower()} BEFORE {event} ON {ENTRIES}"
            f" WHEN {condition} {refuse}"
        )
