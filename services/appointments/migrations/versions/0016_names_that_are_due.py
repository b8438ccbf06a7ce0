"""An adviser's account has another name, which is still to be asked for."""

import sqlalchemy as sa
from alembic import op

# Old code never names the two new columns, and both may be left out.
SAFE_WHILE_OLD_SERVES = True

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "advisers", sa.Column("name_revision", sa.Integer(), nullable=False, server_default="-1")
    )
    op.add_column(
        "advisers", sa.Column("name_due", sa.Boolean(), nullable=False, server_default=sa.false())
    )


def downgrade() -> None:
    op.drop_column("advisers", "name_due")
    op.drop_column("advisers", "name_revision")
