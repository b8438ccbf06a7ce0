"""It is noted from when until when a client was there, and when one was last seen to go."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# Columns without a value: the old code neither reads nor writes them.
SAFE_WHILE_OLD_SERVES = True

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_COLUMNS = ("client_left_at", "client_stayed_from", "client_stayed_until")


def upgrade() -> None:
    for column in _COLUMNS:
        op.add_column("appointments", sa.Column(column, UtcDateTime()))


def downgrade() -> None:
    for column in _COLUMNS:
        op.drop_column("appointments", column)
