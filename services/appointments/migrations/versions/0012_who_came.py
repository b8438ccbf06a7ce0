"""An appointment knows when its client was last seen in the waiting room."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# Old code neither reads nor writes a column that may be empty.
SAFE_WHILE_OLD_SERVES = True

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("appointments", sa.Column("client_came_at", UtcDateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("appointments") as table:
        table.drop_column("client_came_at")
