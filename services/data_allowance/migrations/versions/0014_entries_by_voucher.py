"""An index from a voucher to its entries: the ledger's page goes that way."""

from collections.abc import Sequence

from alembic import op

# An index more: the old release reads and writes as before.
SAFE_WHILE_OLD_SERVES = True

revision: str = "0014"
down_revision: str | None = "0013"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_index("ix_ledger_entries_voucher_id", "ledger_entries", ["voucher_id"])


def downgrade() -> None:
    op.drop_index("ix_ledger_entries_voucher_id", "ledger_entries")
