"""It is noted of a talk by video that it was continued by phone."""

import sqlalchemy as sa
from alembic import op

# A column with a default: the old code neither reads nor writes it.
SAFE_WHILE_OLD_SERVES = True

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "appointments",
        sa.Column("continued_by_phone", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    op.drop_column("appointments", "continued_by_phone")
