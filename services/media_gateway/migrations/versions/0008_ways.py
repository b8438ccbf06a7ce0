"""It is noted by which session and link somebody came, and got a grant."""

import sqlalchemy as sa
from alembic import op

# Columns that may be empty; the old code neither reads nor needs them.
SAFE_WHILE_OLD_SERVES = True

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_TABLES = ("call_participants", "join_grants")
_COLUMNS = ("session_id", "link_id")


def upgrade() -> None:
    for table in _TABLES:
        for column in _COLUMNS:
            op.add_column(table, sa.Column(column, sa.Uuid(), nullable=True))
            op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def downgrade() -> None:
    for table in _TABLES:
        for column in _COLUMNS:
            op.drop_index(op.f(f"ix_{table}_{column}"), table)
            op.drop_column(table, column)
