"""The database, too, knows the channels by which a consent is declared."""

from collections.abc import Sequence

from alembic import context, op

# The release before writes this one channel only, but no schema of its says so.
SAFE_WHILE_OLD_SERVES = False

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ENTRIES = "consent_entries"


def upgrade() -> None:
    with op.batch_alter_table(ENTRIES) as entries:
        entries.create_check_constraint(op.f("ck_consent_entries_channel"), "channel IN ('web')")
    context.script.get_revision("0005").module.keep_entries_again()


def downgrade() -> None:
    with op.batch_alter_table(ENTRIES) as entries:
        entries.drop_constraint(op.f("ck_consent_entries_channel"), type_="check")
    context.script.get_revision("0005").module.keep_entries_again()
