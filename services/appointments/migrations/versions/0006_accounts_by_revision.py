"""What is newer of an adviser's account says identity's count, not a clock."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# The release before reads and writes the moment that goes.
SAFE_WHILE_OLD_SERVES = False

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # -1: nothing that counts was heard yet, so the next news holds.
    op.add_column(
        "advisers",
        sa.Column("account_revision", sa.Integer(), nullable=False, server_default="-1"),
    )
    op.drop_column("advisers", "account_told_at")


def downgrade() -> None:
    op.add_column("advisers", sa.Column("account_told_at", UtcDateTime(), nullable=True))
    op.drop_column("advisers", "account_revision")
