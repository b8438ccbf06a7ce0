"""Who may be written to, consent knows: no wish that staff noted stands beside it."""

import sqlalchemy as sa
from alembic import op

# The release before reads and writes the column, and would write to people who never agreed.
SAFE_WHILE_OLD_SERVES = False

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column("clients", "mail_wanted")


def downgrade() -> None:
    # Nobody's wish is known then: nobody is written to.
    op.add_column(
        "clients",
        sa.Column("mail_wanted", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
