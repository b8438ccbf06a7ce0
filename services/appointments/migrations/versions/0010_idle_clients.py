"""Retention: since when no talk of a client is on file, and how long an office keeps what."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# Old code never names the two new columns, and both may be left out.
SAFE_WHILE_OLD_SERVES = True

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("clients", sa.Column("idle_since", UtcDateTime()))
    op.add_column("offices", sa.Column("kept_days", sa.JSON(), nullable=False, server_default="{}"))


def downgrade() -> None:
    op.drop_column("offices", "kept_days")
    op.drop_column("clients", "idle_since")
