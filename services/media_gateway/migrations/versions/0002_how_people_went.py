"""How people went from a call, and when the office was told that somebody waits."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Columns that may be empty; the old code neither reads nor needs them.
SAFE_WHILE_OLD_SERVES = True


def upgrade() -> None:
    op.add_column("call_participants", sa.Column("left_reason", sa.String(16), nullable=True))
    op.add_column("calls", sa.Column("office_told_at", UtcDateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("calls", "office_told_at")
    op.drop_column("call_participants", "left_reason")
