"""A call keeps which step of pictures its vouchers allow, and since when."""

import sqlalchemy as sa
from alembic import op

# Columns without a value: the old code neither reads nor writes them.
SAFE_WHILE_OLD_SERVES = True

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("calls", sa.Column("data_step", sa.String(16)))
    op.add_column("calls", sa.Column("data_step_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    op.drop_column("calls", "data_step_at")
    op.drop_column("calls", "data_step")
