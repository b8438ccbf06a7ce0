"""An office counts as told once appointments has taken it, not when it is on its way."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# A column without a value; where the old code has told an office, the new one asks no more.
SAFE_WHILE_OLD_SERVES = True

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("calls", sa.Column("office_asked_at", UtcDateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("calls", "office_asked_at")
