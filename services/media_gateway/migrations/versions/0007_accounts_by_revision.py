"""What is newer of an account says identity's count, not a clock."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# The release before writes the moment that goes.
SAFE_WHILE_OLD_SERVES = False

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # -1: nothing that counts was heard yet, so the next news holds.
    op.add_column(
        "account_standings",
        sa.Column("revision", sa.Integer(), nullable=False, server_default="-1"),
    )
    op.drop_column("account_standings", "told_at")


def downgrade() -> None:
    op.add_column(
        "account_standings",
        # Long ago: whatever is told next is newer.
        sa.Column(
            "told_at",
            UtcDateTime(),
            nullable=False,
            server_default="2000-01-01 00:00:00.000000",
        ),
    )
    op.drop_column("account_standings", "revision")
