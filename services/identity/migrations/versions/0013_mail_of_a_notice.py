"""A notice knows the message that tells of it, so that one that did not arrive is said."""

import sqlalchemy as sa
from alembic import op

# A new column that may be empty, which old code does not know.
SAFE_WHILE_OLD_SERVES = True

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("notices", sa.Column("mail_id", sa.Uuid()))


def downgrade() -> None:
    op.drop_column("notices", "mail_id")
