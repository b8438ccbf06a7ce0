"""When somebody's page came up behind their link."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# A column that may be empty: old code does not know it.
SAFE_WHILE_OLD_SERVES = True

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("attendances", sa.Column("link_opened_at", UtcDateTime()))


def downgrade() -> None:
    op.drop_column("attendances", "link_opened_at")
