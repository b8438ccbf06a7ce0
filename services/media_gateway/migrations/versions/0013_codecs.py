"""It is noted of each person in a call whether their browser sends and receives AV1 well."""

import sqlalchemy as sa
from alembic import op

# Columns with a default: the old code neither reads nor writes them.
SAFE_WHILE_OLD_SERVES = True

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_COLUMNS = ("sends_av1", "receives_av1")


def upgrade() -> None:
    for column in _COLUMNS:
        op.add_column(
            "call_participants",
            sa.Column(column, sa.Boolean(), nullable=False, server_default=sa.false()),
        )


def downgrade() -> None:
    for column in _COLUMNS:
        op.drop_column("call_participants", column)
